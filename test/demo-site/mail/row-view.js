import { element, portrait, shortTime } from './elements.js'

/** A line of the list. The sender's address stands in attributes, as mail pages have it. */
export function mailRow(mail, changed) {
  const star = element(
    'button',
    { class: 'star', type: 'button', 'aria-pressed': String(Boolean(mail.starred)), 'aria-label': `Star ${mail.subject}` },
    '★',
  )
  star.addEventListener('click', () => {
    mail.starred = !mail.starred
    changed()
  })
  return element(
    'li',
    { class: mail.unread ? 'row unread' : 'row' },
    portrait(mail),
    element(
      'a',
      { href: `#/mail/${encodeURIComponent(mail.id)}` },
      element('span', { class: 'sender', 'data-email': mail.email, title: mail.email }, mail.name),
      element('span', { class: 'subject' }, mail.subject),
      element('span', { class: 'opening' }, mail.body[0].length < 40 && mail.body[1] ? `${mail.body[0]} ${mail.body[1]}` : mail.body[0]),
    ),
    element('time', {}, shortTime(mail.minutesAgo)),
    star,
  )
}
