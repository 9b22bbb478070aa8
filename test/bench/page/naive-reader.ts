/**
 * The control: a reader as it is written first. It watches everything, and at each change looks through every row for an address,
 * asks whether it can be seen, and puts a badge with a style of its own beside it. Every second person is a lead.
 */
export const NAIVE_READER = `
const isLead = (email) => Number(email.match(/\\d+/)?.[0]) % 2 === 0
const scan = async () => {
  for (const row of document.querySelectorAll('tr')) {
    const found = [...row.querySelectorAll('*')].find((cell) => /@/.test(cell.innerText ?? '') && cell.children.length === 0)
    if (!found || row.querySelector('naive-badge')) continue
    const email = found.innerText.match(/[\\w.+-]+@[\\w.-]+/)?.[0] ?? ''
    if (getComputedStyle(found).display === 'none' || found.getBoundingClientRect().width === 0 || !isLead(email)) continue
    const badge = document.createElement('naive-badge')
    badge.attachShadow({ mode: 'open' }).innerHTML = '<style>span{border:1px solid;border-radius:8px;padding:0 5px}</style><span>62</span>'
    row.querySelector('a').prepend(badge)
  }
}
addEventListener('load', () => {
  new MutationObserver(scan).observe(document, { childList: true, subtree: true, attributes: true, characterData: true })
  scan()
})`
