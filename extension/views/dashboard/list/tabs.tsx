import { placeHref } from '../address'

type Props = { label: string; page: string; tabs: readonly { path: string; words: string; count?: number | null }[]; at: string }

/** The parts of a page, each with an address of its own. */
export function Tabs({ label, page, tabs, at }: Props) {
  return (
    <nav class="tabs" aria-label={label}>
      {tabs.map(({ path, words, count }) => (
        <a key={path} class="tab" href={placeHref([page, path])} aria-current={path === at ? 'page' : undefined}>
          {words}
          {count != null && <span class="count"> {count}</span>}
        </a>
      ))}
    </nav>
  )
}
