import type { Condition } from '#shared/schema/condition'
import type { DefinitionContent } from '#shared/schema/definition'
import { conditionWords } from '../../../ui/condition-words'
import { locale } from '../../../ui/locale'
import { signedPointsWords } from '../../../ui/number-words'
import { t } from '../../../ui/t'
import { traitName } from '../../../ui/trait-words'
import { type Column, DataTable } from '../list/data-table'
import { decayWords, limitWords } from './rule-terms'

const asked = (when: readonly Condition[]) =>
  when.map((condition) => `${traitName(condition.trait)}: ${conditionWords(condition, locale())}`).join(' · ')

/** Who somebody is and what they did: what gives points, each kind apart. */
export function RuleTables({ content }: { content: DefinitionContent }) {
  return (
    <>
      <RuleTable
        id="definition-fit"
        title={t('axis_fit')}
        about={t('definition_fit_text')}
        rules={content.fit}
        terms={[
          {
            words: t('definition_asks'),
            cell: ({ when, required }) => (required ? t('definition_must', asked(when)) : asked(when)),
          },
        ]}
      />
      <RuleTable
        id="definition-readiness"
        title={t('axis_readiness')}
        about={t('definition_readiness_text')}
        rules={content.readiness}
        terms={[
          { words: t('definition_how_often'), cell: limitWords },
          { words: t('definition_fades'), cell: ({ decay }) => decayWords(decay) },
        ]}
      />
    </>
  )
}

type Rule = { id: string; label: string; points: number }
type Props<R extends Rule> = { id: string; title: string; about: string; rules: readonly R[]; terms: readonly Column<R>[] }

function RuleTable<R extends Rule>({ id, title, about, rules, terms }: Props<R>) {
  return (
    <section class="block" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p class="soft">{about}</p>
      <DataTable
        rows={rules}
        keyOf={(rule) => rule.id}
        columns={[
          { words: t('definition_rule'), look: 'name', cell: ({ label }) => label },
          { words: t('definition_points'), look: 'number', cell: ({ points }) => signedPointsWords(points, locale()) },
          ...terms,
        ]}
      />
    </section>
  )
}

/** What passes whatever the points say, and what never does. */
export function PassRules({ content }: { content: DefinitionContent }) {
  const { handRaise, criteria, excluded } = content
  // one thing may be several rules, such as a form and an event of the same name
  const labels = (rules: readonly { label: string }[]) => [...new Set(rules.map(({ label }) => label))].join(' · ')
  const lines = [
    [t('definition_raises'), labels(handRaise)],
    [t('definition_criteria'), asked(criteria)],
    [t('definition_never'), labels(excluded)],
  ].filter(([, words]) => words)
  return (
    <section class="block" aria-labelledby="definition-pass">
      <h2 id="definition-pass">{t('definition_pass')}</h2>
      <dl class="pass-rules">
        {lines.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
