import { afterEach, expect, test } from 'vitest'
import { placeTags } from '../../../extension/views/xray/place-tags'

const life: AbortController[] = []
afterEach(() => {
  for (const one of life.splice(0)) one.abort()
  document.body.replaceChildren()
})

/** Where the tag of an element stands that is drawn at these places; every tag is 60 by 20. */
function tagAt(top: number, height: number): string {
  const drawn = <E extends HTMLElement>(element: E, box: { top: number; width: number; height: number }) =>
    Object.assign(element, {
      getBoundingClientRect: () => ({ ...box, left: 30, right: 30 + box.width, bottom: box.top + box.height }) as DOMRect,
      checkVisibility: () => true,
      getClientRects: () => [box],
    })
  const element = drawn(document.body.appendChild(document.createElement('a')), { top, width: 100, height })
  const tag = document.body.appendChild(document.createElement('div'))
  drawn(tag.appendChild(document.createElement('span')), { top: 0, width: 60, height: 20 })
  const running = new AbortController()
  life.push(running)
  placeTags([{ element, tag }], running.signal)
  return tag.style.transform
}

test('a tag stands above its element', () => {
  expect(tagAt(100, 20)).toBe('translate(30px, 78px)')
})

test('at the page’s very top it stands below a link, which is still to be read, and inside what is large', () => {
  expect(tagAt(4, 20)).toBe('translate(30px, 26px)')
  expect(tagAt(4, 400)).toBe('translate(30px, 2px)')
  expect(tagAt(-10, 20)).toBe('translate(30px, 2px)')
})
