/** A node with properties and children; text children stay text. */
export function element(name, properties, ...children) {
  const node = document.createElement(name)
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue
    node.setAttribute(key, value === true ? '' : value)
  }
  node.append(...children)
  return node
}

const DAY_MS = 86_400_000

/** The time today, else the day. */
export function shortTime(minutesAgo) {
  const at = new Date(Date.now() - minutesAgo * 60_000)
  const today = at.toDateString() === new Date().toDateString()
  return today
    ? at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
    : at.toLocaleDateString('en-GB', { day: 'numeric', month: 'short' })
}

export function longTime(minutesAgo) {
  const at = new Date(Date.now() - minutesAgo * 60_000)
  const days = Math.floor((Date.now() - at) / DAY_MS)
  const when = at.toLocaleString('en-GB', { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' })
  return days > 0 ? `${when} (${days} ${days === 1 ? 'day' : 'days'} ago)` : when
}

/** Two letters for a round picture, and one of six colours, the same for the same address. */
export function portrait({ name, email }) {
  const letters = name.split(/[\s-]+/).map((word) => word[0])
  const tone = [...email].reduce((sum, char) => sum + char.codePointAt(0), 0) % 6
  return element(
    'span',
    { class: `portrait tone-${tone}`, 'aria-hidden': 'true' },
    `${letters[0]}${letters.length > 1 ? letters.at(-1) : ''}`.toUpperCase(),
  )
}
