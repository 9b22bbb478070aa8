import type { Me } from '#shared/schema/member'
import type { ChecklistFacts } from '../../background/checklist'
import type { MessageKey } from '../../ui/message-key'

export const LINES = ['snippet', 'pack', 'sales', 'site', 'card'] as const
export type LineId = (typeof LINES)[number]
export type Line = { id: LineId; done: boolean; title: MessageKey; hint: MessageKey; action: MessageKey }

/** A rep sets up nothing but their own browser. */
const OWN: readonly LineId[] = ['site', 'card']

/** The lines of a member with what proves them now. What could not be asked yet is not done. */
export function checklistLines({ role }: Pick<Me, 'role'>, { granted, cardSeen, setup }: ChecklistFacts): Line[] {
  const done: Record<LineId, boolean> = {
    snippet: setup?.snippet.heard === true,
    pack: setup?.definition?.chosen === true,
    sales: setup !== null && setup.sales.joined + setup.sales.invited > 0,
    site: granted,
    card: cardSeen,
  }
  const ids = role === 'sales' ? OWN : LINES
  return ids.map((id) => ({
    id,
    done: done[id],
    title: `welcome_${id}`,
    hint: id === 'sales' && role !== 'admin' ? 'welcome_sales_hint_marketing' : `welcome_${id}_hint`,
    action: id === 'snippet' && role !== 'admin' ? 'welcome_snippet_do_marketing' : `welcome_${id}_do`,
  }))
}

export const isAllDone = (me: Pick<Me, 'role'>, facts: ChecklistFacts): boolean => checklistLines(me, facts).every(({ done }) => done)
