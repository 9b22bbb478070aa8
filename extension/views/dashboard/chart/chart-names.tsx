import { useEffect, useState } from 'preact/hooks'
import type { Card } from '#shared/schema/lead'
import { ask } from '../../../background/sync/client'
import { ScoreBadge } from '../../../ui/score-badge'
import { personName } from '../../state/person-words'
import { placeHref } from '../address'

type Near = { x: number; y: number; ids: readonly string[] }

/** Who stands under the pointer. */
export function ChartNames({ near, width, height }: { near: Near; width: number; height: number }) {
  const [cards, setCards] = useState<readonly Card[]>([])
  const key = near.ids.join(' ')
  useEffect(() => {
    let current = true
    void Promise.all(near.ids.map((leadId) => ask('card', { leadId }))).then((answers) => {
      if (current) setCards(answers.flatMap((answer) => (answer.ok && answer.value ? [answer.value] : [])))
    })
    return () => {
      current = false
    }
  }, [key])
  if (cards.length === 0) return null
  const left = near.x < width / 2
  const top = near.y < height / 2
  const style = {
    ...(left ? { left: `${near.x + 14}px` } : { right: `${width - near.x + 14}px` }),
    ...(top ? { top: `${near.y + 8}px` } : { bottom: `${height - near.y + 8}px` }),
  }
  return (
    <ul class="chart-names" style={style}>
      {cards.map((card) => (
        <li key={card.id}>
          <ScoreBadge score={card.score} grade={card.grade} quadrant={card.quadrant} />
          <a class="cut" href={placeHref(['leads', card.id])} tabIndex={-1}>
            {personName(card)}
          </a>
        </li>
      ))}
    </ul>
  )
}
