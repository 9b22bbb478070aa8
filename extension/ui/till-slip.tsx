import type { Receipt } from '#shared/schema/receipt'
import type { Score } from '#shared/schema/score'
import { locale } from './locale'
import { labelOf, newEvidence } from './new-evidence'
import { pointsWords, signedPointsWords } from './number-words'
import { t } from './t'

type Props = { score: Score; signed: boolean }

/**
 * Every receipt of a score, fit first, adding up to the total exactly: the lines are the worker's own, in whole tenths, so
 * nothing here is rounded. Under a line stands what the cap cut off and what decay has taken.
 */
export function TillSlip({ score, signed }: Props) {
  const traits = score.receipts.filter((receipt) => receipt.kind === 'trait')
  const signals = score.receipts.filter((receipt) => receipt.kind !== 'trait')
  return (
    <section class="slip" aria-label={t('slip_title', plain(score.score))}>
      <SlipPart title={t('slip_fit')} total={score.fit} lines={traits} />
      <SlipPart title={t('slip_readiness')} total={score.readiness} lines={signals} />
      <p class="slip-total">
        <span>{t('slip_total')}</span>
        <b>{plain(score.score)}</b>
      </p>
      <p class="slip-foot">{t(signed ? 'slip_signed' : 'slip_unsigned', score.definitionVersion)}</p>
    </section>
  )
}

function SlipPart({ title, total, lines }: { title: string; total: number; lines: Receipt[] }) {
  return (
    <div class="slip-part">
      <h3 class="slip-head">
        <span>{title}</span>
        <span>{plain(total)}</span>
      </h3>
      {lines.length === 0 ? (
        <p class="slip-none">{t('slip_nothing')}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <SlipLine key={line.rule} line={line} />
          ))}
        </ul>
      )}
    </div>
  )
}

function SlipLine({ line }: { line: Receipt }) {
  const cut = line.cutByCap !== 0 && t('slip_cut_by_cap', plain(Math.abs(line.cutByCap)))
  const lost = line.lostToDecay !== 0 && t('slip_lost_to_decay', plain(Math.abs(line.lostToDecay)))
  const below = [newEvidence(line), (cut || lost) && t('slip_of', plain(line.earned)), cut, lost].filter(Boolean)
  return (
    <li class="slip-line">
      <span class="slip-label">{labelOf(line)}</span>
      <span class="slip-points">{signedPointsWords(line.points, locale())}</span>
      {below.length > 0 && <span class="slip-below">{below.join(' · ')}</span>}
    </li>
  )
}

function plain(value: number): string {
  return pointsWords(value, locale())
}
