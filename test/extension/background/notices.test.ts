// @vitest-environment node
import './browser-fixture'
import { beforeEach, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { forgetNotices, leadOfNotice, showNotices } from '../../../extension/background/notices/notices'
import { cardOf, handoffOf } from './card-fixture'

const waits = (id: string, change: Parameters<typeof handoffOf>[1] = {}) => cardOf(id, { handoff: handoffOf(id, change) })
const shown = async () => Object.keys(await fakeBrowser.notifications.getAll()).sort()

beforeEach(() => fakeBrowser.reset())

it('tells each hand-off that began to wait once, and none that waited when the session began', async () => {
  await showNotices([], false)
  await showNotices([waits('old')], true)
  expect(await shown()).toEqual([])
  await Promise.all([showNotices([waits('old'), waits('new')], true), showNotices([waits('old'), waits('new')], true)])
  expect(await shown()).toEqual(['ho_new'])
  expect(await leadOfNotice('ho_new')).toBe('new')
  await fakeBrowser.notifications.clear('ho_new')
  await showNotices([waits('old'), waits('new')], true)
  expect(await shown()).toEqual([])
})

it('takes it away when seen or decided, also without the worker; an undone answer is no news', async () => {
  await showNotices([], true)
  await showNotices([waits('anna'), waits('ben')], true)
  expect(await shown()).toEqual(['ho_anna', 'ho_ben'])
  await showNotices([waits('anna', { state: 'seen' })], false)
  expect(await shown()).toEqual([])
  await showNotices([waits('ben')], true)
  expect(await shown()).toEqual([])
})

it('what arrives while the worker is out of reach is told once it is back, the three most urgent of many', async () => {
  const many = ['a', 'b', 'c', 'd', 'e'].map((id) => waits(id))
  await showNotices([], true)
  await showNotices(many, false)
  expect(await shown()).toEqual([])
  await showNotices(many, true)
  expect(await shown()).toEqual(['ho_a', 'ho_b', 'ho_c'])
  await showNotices(many, true)
  expect(await shown()).toEqual(['ho_a', 'ho_b', 'ho_c'])
})

it('says who, why and the score; names are text', async () => {
  await showNotices([], true)
  const create = vi.spyOn(fakeBrowser.notifications, 'create')
  await showNotices([cardOf('x', { name: '<b>Anna</b>', score: 86.4, grade: 'A2', handoff: handoffOf('x') })], true)
  const words = { title: '<b>Anna</b>: Raised a hand', message: 'Demo request · score 86, grade A2' }
  expect(create).toHaveBeenCalledExactlyOnceWith('ho_x', expect.objectContaining(words))
})

it('leaves nothing behind when the member leaves the device', async () => {
  await showNotices([], true)
  await showNotices([waits('anna')], true)
  await forgetNotices()
  expect(await shown()).toEqual([])
  expect(await leadOfNotice('ho_anna')).toBeNull()
  await showNotices([waits('ben')], true)
  expect(await shown()).toEqual([])
})
