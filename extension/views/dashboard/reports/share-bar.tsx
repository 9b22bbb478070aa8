import type { Share } from '#shared/schema/report'
import { locale } from '../../../ui/locale'
import { shareWords } from './share-words'

const WIDTH = 120
const HEIGHT = 14

/** A share as words and a drawing: from 20 cases on a bar with its interval, below that one mark for each case. */
export function ShareBar({ share, band }: { share: Share; band?: readonly [number, number] }) {
  const { main, about } = shareWords(share, locale())
  return (
    <span class="share">
      <span class="share-words">
        <b>{main}</b>
        {about && <span class="soft"> {about}</span>}
      </span>
      {share.n > 0 && (share.rate === undefined ? <CaseMarks share={share} /> : <RateBar share={share} band={band} />)}
    </span>
  )
}

function RateBar({ share, band }: { share: Share; band?: readonly [number, number] }) {
  const [low, high] = share.interval!
  return (
    <svg class="share-bar" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      <rect class="bar-track" y="3" width={WIDTH} height="8" rx="2" />
      {band && <rect class="bar-band" x={band[0] * WIDTH} width={(band[1] - band[0]) * WIDTH} height={HEIGHT} />}
      <rect class="bar-fill" y="3" width={share.rate! * WIDTH} height="8" rx="2" />
      <path class="bar-interval" d={`M${low * WIDTH} 7H${high * WIDTH}M${low * WIDTH} 3.5v7M${high * WIDTH} 3.5v7`} />
    </svg>
  )
}

function CaseMarks({ share }: { share: Share }) {
  return (
    <svg class="share-bar" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      {Array.from({ length: share.n }, (_, i) => (
        <rect key={i} class={i < share.count ? 'bar-fill' : 'bar-track'} x={i * 6} y="3" width="4" height="8" rx="1" />
      ))}
    </svg>
  )
}
