import '../harness/installed'
import { expect, test } from 'vitest'
import { AccountList } from '../../../extension/views/dashboard/accounts/account-list'
import { shows, text } from '../harness/drawn'
import { answered, drawPage } from './drawn-page'

test.each([
  ['anna@kunde.example', 'kunde.example'],
  ['anna%40kunde.example', 'kunde.example'],
  ['Anna%40', ''],
  ['kunde', 'kunde'],
])('a search for %s asks the worker for the account alone: %s', async (q, asked) => {
  const paths: string[] = []
  drawPage(<AccountList q={q} named={false} />, 'sales', ({ path }) => {
    paths.push(path)
    return answered({ accounts: [], cursor: null })
  })
  await shows(() => paths.length > 0 && text())
  expect(new URL(paths[0]!, 'https://baton.example').searchParams.get('q') ?? '').toBe(asked)
})
