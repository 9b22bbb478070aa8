import { useEffect } from 'preact/hooks'
import type { Card } from '#shared/schema/lead'
import type { Merge } from '#shared/schema/merge'
import { locale } from '../../../ui/locale'
import { timeNow } from '../../../ui/now'
import { t } from '../../../ui/t'
import { agoWords, momentWords } from '../../../ui/time-words'
import { leadMerges, undoMerge } from '../api/routes'
import { send } from '../api/send'
import { useWorkspace } from '../frame/workspace-context'
import { ConfirmButton } from '../list/confirm-button'
import { ShownList } from '../list/shown-list'
import { usePaged } from '../list/use-paged'

type Props = {
  card: Card
  /** how often this page merged or took apart by itself: the list is read again */
  round: number
  /** one was taken apart; the lead as it is now */
  onParted: (card: Card) => void
}

/** Who merged what into this lead and when, and taking any of it apart again. Marketing's and admins'. */
export function MergeHistory({ card, round, onParted }: Props) {
  const merges = usePaged('merges', (cursor) => send(leadMerges, { params: { id: card.id }, query: { cursor } }), card.id)
  useEffect(() => {
    if (round > 0) void merges.again()
  }, [round])
  const part = async ({ id }: Merge) => {
    const answer = await send(undoMerge, { params: { id: card.id, mergeId: id } })
    if (!answer.ok) return answer.message
    merges.change((row) => (row.id === id ? { ...row, undoneAt: timeNow() } : row))
    onParted(answer.value)
    return null
  }
  return (
    <ShownList of={merges} empty={null}>
      {(rows) => (
        <ul class="merges">
          {rows.map((merge) => (
            <MergeLine key={merge.id} merge={merge} leadId={card.id} onPart={() => part(merge)} />
          ))}
        </ul>
      )}
    </ShownList>
  )
}

type LineProps = { merge: Merge; leadId: string; onPart: () => Promise<string | null> }

/** `Jana Berg merged Anna (anna@acme.example) into this lead, 2 days ago`, with the names of then. */
function MergeLine({ merge: { at, by, from, into, undoneAt }, leadId, onPart }: LineProps) {
  const { now } = useWorkspace()
  const who = by?.name ?? t('dash_audit_system')
  const wasInto = into.id === leadId
  return (
    <li>
      <p>{wasInto ? t('dash_merges_into', who, personOf(from)) : t('dash_merges_away', who, personOf(into))}</p>
      <p class="soft">
        <Moment at={at} now={now} />
        {undoneAt !== null && (
          <>
            {' · '}
            {t('dash_merges_undone')} <Moment at={undoneAt} now={now} />
          </>
        )}
      </p>
      {wasInto && undoneAt === null && (
        <ConfirmButton
          words={t('dash_merge_undo')}
          label={t('dash_merges_undo_name', personOf(from))}
          sure={t('dash_merges_sure', personOf(from))}
          onSure={onPart}
        />
      )}
    </li>
  )
}

const Moment = ({ at, now }: { at: number; now: number }) => (
  <time dateTime={new Date(at).toISOString()} title={momentWords(at, locale())}>
    {agoWords(at, now, locale())}
  </time>
)

/** Two records of one person often have one name: the address tells them apart. */
function personOf({ name, email }: Merge['from']): string {
  return name && email ? `${name} (${email})` : (name ?? email ?? t('no_name'))
}
