import { Breakable } from '../list/breakable'

const LINK = /^https?:\/\/\S+$/i

/** The account plan: a link shown by its host, or a note; `short` cuts a long one in a list. */
export function PlanNote({ plan, short = false }: { plan: string | null; short?: boolean }) {
  const said = plan?.trim()
  if (!said) return null
  if (LINK.test(said) && URL.canParse(said)) {
    return (
      <a class="link" href={said} target="_blank" rel="noreferrer" title={said}>
        <Breakable words={new URL(said).host} />
      </a>
    )
  }
  return (
    <p class={short ? 'plan-short' : 'plan-note'} title={short ? said : undefined}>
      {said}
    </p>
  )
}
