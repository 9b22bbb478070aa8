import { element, longTime, portrait } from './elements.js'

/** An opened mail: the sender is a `mailto:` link inside a schema.org Person. */
export function openMail({ name, email, subject, body, signature, minutesAgo }) {
  const sender = element(
    'div',
    { class: 'person', itemscope: true, itemtype: 'https://schema.org/Person' },
    element('a', { class: 'sender', href: `mailto:${email}`, itemprop: 'name' }, name),
    element('span', { class: 'address', itemprop: 'email' }, email),
    element('span', { class: 'to' }, 'to me'),
  )
  return element(
    'article',
    { class: 'mail' },
    element('a', { class: 'back', href: '#/' }, '← Inbox'),
    element('h1', {}, subject),
    element('div', { class: 'mail-head' }, portrait({ name, email }), sender, element('time', {}, longTime(minutesAgo))),
    element('div', { class: 'body' }, ...body.map((text) => element('p', {}, text)), ...(signature ? [signatureOf(signature)] : [])),
    replyButton(email, subject),
  )
}

/** A button, as in real mail programs: a second link to the same address would be read as a second person. */
function replyButton(email, subject) {
  const button = element('button', { class: 'reply', type: 'button' }, 'Reply')
  button.addEventListener('click', () =>
    location.assign(`mailto:${email}?subject=${encodeURIComponent(`Re: ${subject.replace(/^Re: /, '')}`)}`),
  )
  return button
}

const signatureOf = (lines) =>
  element('p', { class: 'signature' }, ...lines.flatMap((line, index) => (index === 0 ? [line] : [element('br', {}), line])))

/** `?from=<name>&email=<address>`: one mail more from anybody, for tests and for trying things out. */
export function injectedMail(query) {
  const email = query.get('email')
  if (!email) return null
  const name = query.get('from') || email
  return {
    id: 'injected',
    name,
    email,
    minutesAgo: 0,
    subject: query.get('subject') || 'A quick question',
    body: ['Hello,', 'I have been on your site and would like to know how to go on from here. When would be a good time to talk?'],
    signature: [name],
    unread: true,
  }
}
