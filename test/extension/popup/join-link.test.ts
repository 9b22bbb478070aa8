import { expect, test } from 'vitest'
import { readJoinLink } from '../../../extension/views/popup/join-link'

test('reads the worker and the code from a join link, however it was pasted', () => {
  expect(readJoinLink('  https://baton.example/join/Kf83_h-2/?utm=mail#x ')).toEqual({
    url: 'https://baton.example/join/Kf83_h-2',
    origin: 'https://baton.example',
    host: 'baton.example',
  })
  expect(readJoinLink('http://127.0.0.1:8787/join/abc')).toMatchObject({ origin: 'http://127.0.0.1:8787', host: '127.0.0.1:8787' })
})

test.each([
  '',
  'join/abc',
  'https://baton.example/joint/abc',
  'https://baton.example/join/',
  'https://baton.example/x/join/abc',
  'javascript:alert(1)//join/abc',
  'file:///join/abc',
])('takes %j for no join link', (text) => {
  expect(readJoinLink(text)).toBe('not-a-link')
})

test('refuses to send the code in the clear to another machine', () => {
  expect(readJoinLink('http://baton.example/join/abc')).toBe('insecure')
  expect(readJoinLink('http://localhost.evil.example/join/abc')).toBe('insecure')
})
