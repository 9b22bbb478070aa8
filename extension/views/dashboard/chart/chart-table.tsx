import type { Points } from '../../../background/protocol'
import { locale } from '../../../ui/locale'
import { QuadrantGlyph } from '../../../ui/quadrant-glyph'
import { quadrantName } from '../../../ui/quadrant-name'
import { QUADRANT_ORDER } from '../../../ui/quadrant-order'
import { t } from '../../../ui/t'
import { placeHref } from '../address'
import { gradeCounts, type Rules } from './chart-scale'

const LETTERS = ['A', 'B', 'C', 'D'] as const
const DIGITS = ['1', '2', '3', '4'] as const

/** The same picture in numbers: leads by quadrant, each a link to its list, and by grade. */
export function ChartTable({ points, rules }: { points: Points; rules: Rules }) {
  const format = new Intl.NumberFormat(locale())
  const inQuadrant = QUADRANT_ORDER.map((_, place) => points.quadrant.reduce((sum, quadrant) => sum + (quadrant === place ? 1 : 0), 0))
  const grades = gradeCounts(points.fit, points.readiness, rules)
  const most = Math.max(1, ...grades.flat())
  return (
    <div class="chart-tables">
      <table class="plain">
        <caption>{t('dash_chart_by_quadrant')}</caption>
        <tbody>
          {QUADRANT_ORDER.map((quadrant, i) => (
            <tr key={quadrant}>
              <th scope="row">
                <a class="row-link chart-quadrant" href={placeHref(['leads'], { quadrant })}>
                  <QuadrantGlyph quadrant={quadrant} spoken={false} />
                  {quadrantName(quadrant)}
                </a>
              </th>
              <td class="number">{format.format(inQuadrant[i]!)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table class="plain grades">
        <caption>{t('dash_chart_by_grade')}</caption>
        <thead>
          <tr>
            <td />
            {DIGITS.map((digit) => (
              <th key={digit} scope="col">
                {digit}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {LETTERS.map((letter, row) => (
            <tr key={letter}>
              <th scope="row">{letter}</th>
              {DIGITS.map((digit, column) => {
                const count = grades[row]![column]!
                return (
                  <td key={digit} class="number" style={{ '--share': `${Math.round((count / most) * 100)}%` }}>
                    {format.format(count)}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="hint">{t('dash_chart_grades')}</p>
    </div>
  )
}
