import { useState } from 'preact/hooks'
import type { Me } from '#shared/schema/member'
import { Fault } from '../../ui/fault'
import { t } from '../../ui/t'
import { useLive } from '../../ui/use-live'
import { checklistLines, isAllDone, type Line, type LineId } from './checklist-lines'
import { checklistState } from './checklist-state'
import './checklist.css'

/** Does what a line asks for; answers a sentence when it could not. */
export type Acts = (id: LineId) => Promise<string | null>

/** The first days: each line ticks itself when it is true, and has the one action that makes it so. Gone when all are, or when put away. */
export function Checklist({ me, act }: { me: Me; act: Acts }) {
  const state = useLive(
    `checklist ${me.role}`,
    checklistState((facts) => isAllDone(me, facts)),
  )
  const [fault, setFault] = useState<string | null>(null)
  const facts = state.facts.value
  if (!facts || facts.dismissed || isAllDone(me, facts)) return null
  const lines = checklistLines(me, facts)
  const next = lines.find(({ done }) => !done)
  return (
    <section class="checklist" aria-labelledby="checklist-title">
      <header>
        <h2 id="checklist-title">
          {t('welcome_title')} <span class="count">{t('welcome_count', lines.filter(({ done }) => done).length, lines.length)}</span>
        </h2>
        <button type="button" class="quiet" onClick={state.dismiss}>
          {t('welcome_dismiss')}
        </button>
      </header>
      <ol>
        {lines.map((line) => (
          <ChecklistLine key={line.id} line={line} isNext={line === next} onAct={() => void act(line.id).then(setFault)} />
        ))}
      </ol>
      <Fault said={fault} />
    </section>
  )
}

function ChecklistLine({ line, isNext, onAct }: { line: Line; isNext: boolean; onAct: () => void }) {
  return (
    <li class={line.done ? 'done' : isNext ? 'next' : undefined}>
      <svg viewBox="0 0 16 16" width="16" height="16" role="img" aria-label={t(line.done ? 'welcome_done' : 'welcome_open')}>
        <circle cx="8" cy="8" r="6.5" />
        {line.done && <path d="M4.8 8.2 7 10.4l4.2-4.6" />}
      </svg>
      <div>
        <p>{t(line.title)}</p>
        {isNext && <p class="soft">{t(line.hint)}</p>}
      </div>
      {!line.done && (
        <button type="button" class="link" onClick={onAct}>
          {t(line.action)}
        </button>
      )}
    </li>
  )
}
