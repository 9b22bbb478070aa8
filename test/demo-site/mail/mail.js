import { injectedMail, openMail } from './mail-view.js'
import { mailRow } from './row-view.js'

/** Mails, newest first, with the state this tab gave them. */
const mails = (await (await fetch('/mail/mails.json')).json()).map((mail) => ({ ...mail }))
const injected = injectedMail(new URLSearchParams(location.search))
if (injected) mails.unshift(injected)

const view = document.getElementById('view')
const search = document.getElementById('search')
let listScroll = 0

/** `#/` the inbox, `#/unread`, `#/starred`, `#/mail/<id>` */
function render() {
  const [place = '', id = ''] = location.hash.replace(/^#\/?/, '').split('/')
  const mail = place === 'mail' ? mails.find((candidate) => candidate.id === decodeURIComponent(id)) : undefined
  if (mail) {
    mail.unread = false
    view.replaceChildren(openMail(mail))
    document.title = `${mail.subject} | Postroom`
    scrollTo(0, 0)
  } else {
    view.replaceChildren(heading(place), list(place))
    document.title = 'Inbox | Postroom'
    scrollTo(0, listScroll)
  }
  for (const link of document.querySelectorAll('[data-folder]')) {
    const current = link.dataset.folder === (place === 'unread' || place === 'starred' ? place : 'inbox')
    current ? link.setAttribute('aria-current', 'page') : link.removeAttribute('aria-current')
  }
  document.getElementById('unread-count').textContent = String(mails.filter(({ unread }) => unread).length || '')
}

function heading(folder) {
  const title = document.createElement('h1')
  title.className = 'hidden'
  title.textContent = folder === 'unread' ? 'Unread' : folder === 'starred' ? 'Starred' : 'Inbox'
  return title
}

function list(folder) {
  const wanted = search.value.trim().toLowerCase()
  const shown = mails.filter(
    (mail) =>
      (folder !== 'unread' || mail.unread) &&
      (folder !== 'starred' || mail.starred) &&
      [mail.name, mail.email, mail.subject, ...mail.body].some((text) => text.toLowerCase().includes(wanted)),
  )
  if (shown.length === 0) {
    const empty = document.createElement('p')
    empty.className = 'empty'
    empty.textContent = wanted ? `No mail mentions “${search.value.trim()}”.` : 'Nothing here. Enjoy it.'
    return empty
  }
  const rows = document.createElement('ul')
  rows.className = 'rows'
  rows.append(...shown.map((mail) => mailRow(mail, render)))
  return rows
}

function go(hash) {
  if (hash === (location.hash || '#/')) return
  if (view.querySelector('.rows')) listScroll = scrollY
  history.pushState(null, '', hash)
  render()
}

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="#/"]')
  if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return
  event.preventDefault()
  go(link.getAttribute('href'))
})
addEventListener('popstate', render)
search.addEventListener('input', () => {
  if (location.hash.startsWith('#/mail/')) go('#/')
  else render()
})
render()
