import type { Trigger } from '#shared/schema/definition'
import type { Visit } from './sessions.ts'
import type { MemberKey, SeedStep } from './types.ts'

/** A step, `after` so many minutes from the opening. */
export type StoryStep = Omit<SeedStep, 'minutesAgo' | 'by'> & { after: number; by?: MemberKey }

export type Story = {
  leadEmail: string
  trigger: Trigger
  owner: 'sales' | 'sales2'
  /** the visit that opened it, or days ago for what a member or a fact opened */
  opened: Visit | number
  note?: string
  openedBy?: MemberKey
  steps: StoryStep[]
}

const HOUR = 60
const DAY = 24 * HOUR

const seen = (after: number): StoryStep => ({ action: 'seen', after })
const accept = (after: number, nextStep?: string): StoryStep => ({ action: 'accept', after, nextStep })
const reject = (after: number, reason: string, note?: string): StoryStep => ({ action: 'reject', after, reason, note })
const touch = (after: number, channel: StoryStep['channel'], outcome: StoryStep['outcome']): StoryStep => ({
  action: 'touch',
  after,
  channel,
  outcome,
})
const qualify = (days: number): StoryStep => ({ action: 'qualify', after: days * DAY })
const opportunity = (days: number, amount: number): StoryStep => ({ action: 'opportunity', after: days * DAY, amount })
const won = (days: number, amount: number): StoryStep => ({ action: 'won', after: days * DAY, amount })
const lost = (days: number, reason: string, note?: string): StoryStep => ({ action: 'lost', after: days * DAY, reason, note })
const returned = (days: number): StoryStep => ({ action: 'return', after: days * DAY })

type Telling = Pick<Story, 'note' | 'openedBy'>

function story(
  leadEmail: string,
  trigger: Trigger,
  owner: Story['owner'],
  opened: Story['opened'],
  steps: StoryStep[] = [],
  more: Telling = {},
): Story {
  return { leadEmail, trigger, owner, opened, steps, ...more }
}

/** as many as the play of a raised hand asks for */
const UNANSWERED: StoryStep[] = [
  touch(10, 'call', 'no-answer'),
  touch(1 * DAY, 'call', 'no-answer'),
  touch(2 * DAY, 'mail', 'no-answer'),
  touch(3 * DAY, 'call', 'no-answer'),
  touch(5 * DAY, 'linkedin', 'no-answer'),
  touch(6 * DAY, 'mail', 'no-answer'),
]

/** What became of the demo's hand-offs. */
export const STORIES: Story[] = [
  // open, one a trigger
  story('tomasz.brzezicki@brodowski-mlyny.example', 'hand-raise', 'sales', 'demo@0.003'),
  story('eloise.thibaudeau@aurelia-aliments.example', 'named-account', 'sales', 'security@0.014'),
  story('leopold.ganglbauer@oberlaender-braeu.example', 'criteria', 'sales', 0.05),
  story('harriet.osei@kestrel-vane.example', 'threshold', 'sales', 'study@0.04'),
  story('vreni.zumthor@rosengart-pharma.example', 'manual', 'sales', 0.12, [], {
    openedBy: 'marketing',
    note: 'Met her at the stand in Dortmund. She asked for Mara by name and wants the audit log explained.',
  }),
  story('p.orsini@orsini-soci.example', 'hand-raise', 'sales2', 'contact@0.2', [seen(2)]),
  story('femke.vandersteen@vandersteen-pompen.example', 'threshold', 'sales2', 'rollout@1'),
  // seen; he was rejected before (below) and asked for a demo himself
  story('asmund.bjornstad@fjellverk.example', 'hand-raise', 'sales', 'demo@0.6', [seen(3)]),
  story('nuria.castaneda@aguas-puerto-claro.example', 'named-account', 'sales2', 'webinar@1', [seen(14)]),
  story('aurelie.dubosc@cartonnerie-lumiere.example', 'threshold', 'sales', 'study@8', [
    seen(50),
    { action: 'reassign', after: 1 * DAY, to: 'sales', by: 'manager', note: 'Jonas is at the fair.' },
    seen(1.1 * DAY),
  ]),
  // accepted
  story('birgit.oehlenschlaeger@nordwind-logistik.example', 'named-account', 'sales', 'study@6', [
    seen(4),
    accept(9, 'Walk through the Kassel hub'),
    touch(30, 'call', 'welcomed'),
  ]),
  story('reto.aeschbacher@rosengart-pharma.example', 'hand-raise', 'sales', 'trial@2', [
    seen(3),
    accept(5, 'Box and call on Thursday'),
    touch(8, 'call', 'welcomed'),
  ]),
  story('info@wexcombe-works.example', 'hand-raise', 'sales2', 'chat@2', [seen(1), accept(2), touch(4, 'chat', 'stalled')]),
  story('beatriz.falcao@isofolha.example', 'threshold', 'sales2', 'study@11', [seen(70), accept(110), touch(1 * DAY, 'mail', 'stalled')]),
  story('iker.goikoetxea@torrealba-cementos.example', 'threshold', 'sales', 'study@5', [
    seen(20),
    accept(31, 'Call with the plant in Bilbao'),
    touch(3 * HOUR, 'call', 'welcomed'),
  ]),
  // qualified, opportunity
  story('g.bevilacqua@tessaro-ceramiche.example', 'named-account', 'sales', 'webinar@31', [
    seen(12),
    accept(25),
    touch(50, 'call', 'welcomed'),
    qualify(24),
  ]),
  story('liam.osullivan@quaywright-marine.example', 'threshold', 'sales2', 'study@9', [
    seen(40),
    accept(55),
    touch(80, 'call', 'welcomed'),
    qualify(6),
  ]),
  story('friederike.stollberg@gravenhorst-chemie.example', 'hand-raise', 'sales', 'demo@58', [
    seen(1),
    accept(3),
    touch(4, 'call', 'welcomed'),
    qualify(9),
    opportunity(30, 84_000),
  ]),
  story('i.fernandez@aguas-puerto-claro.example', 'hand-raise', 'sales2', 'meeting@27', [
    seen(6),
    accept(8),
    touch(12, 'mail', 'welcomed'),
    qualify(5),
    opportunity(20, 46_500),
  ]),
  // won, lost
  story('josefa.nyman@halden-gruva.example', 'hand-raise', 'sales', 'demo@34', [
    seen(2),
    accept(4),
    touch(6, 'call', 'welcomed'),
    qualify(4),
    opportunity(10, 132_000),
    won(30, 128_400),
  ]),
  story('greta.lindenau@oberlaender-braeu.example', 'hand-raise', 'sales2', 'demo@92', [
    seen(5),
    accept(11),
    touch(14, 'call', 'welcomed'),
    qualify(7),
    opportunity(21, 18_500),
    won(63, 18_480),
  ]),
  story('delphine.rochat@verrerie-des-lacs.example', 'hand-raise', 'sales2', 'demo@79', [
    seen(4),
    accept(9),
    touch(13, 'call', 'welcomed'),
    qualify(10),
    opportunity(28, 52_000),
    lost(61, 'not-now/in-contract', 'Extended the wired system for two years.'),
  ]),
  story('mateusz.zolw@brodowski-mlyny.example', 'hand-raise', 'sales', 'trial@71', [
    seen(9),
    accept(16),
    touch(20, 'mail', 'stalled'),
    lost(26, 'not-now/no-budget'),
  ]),
  // rejected
  story('rhys.llewellyn@millstream-paper.example', 'named-account', 'sales2', 'paper@70', [
    seen(25),
    reject(90, 'not-now/in-contract', 'Monthly rounds are paid until autumn.'),
  ]),
  story('dakota.whitfield@sablefield-steel.example', 'criteria', 'sales', 'paper@9', [
    seen(45),
    reject(3 * HOUR, 'not-now/bad-timing', 'Mill is down for a rebuild.'),
  ]),
  story('owen.trevelyan@kestrel-vane.example', 'hand-raise', 'sales', 'contact@23', [
    seen(2),
    reject(13, 'not-a-fit/consultant', 'Wants to resell, passed to partners.'),
  ]),
  story('carmen.ibarra@torrealba-cementos.example', 'hand-raise', 'sales2', 'contact@47', [
    seen(3),
    accept(6),
    ...UNANSWERED,
    reject(8 * DAY, 'not-reachable/no-response'),
  ]),
  story('bram.hollander@vandersteen-pompen.example', 'threshold', 'sales', 'paper@13', [
    seen(33),
    reject(2 * HOUR, 'bad-record/duplicate', 'Same person as the one Femke brought.'),
  ]),
  story('asmund.bjornstad@fjellverk.example', 'named-account', 'sales', 'webinar@25', [seen(18), reject(70, 'not-now/no-interest-yet')]),
  story('pieter.dewaal@vandersteen-pompen.example', 'threshold', 'sales2', 'study@55', [
    seen(100),
    reject(200, 'do-not-contact', 'Asked us on the phone not to call again.'),
  ]),
  story('niamh.gallagher@dunmere-dairy.example', 'threshold', 'sales2', 'pricing@9', [
    seen(60),
    reject(4 * HOUR, 'other', 'Is building the same thing with a university and wants to compare notes, not buy.'),
  ]),
  // returned: nobody took them in time
  story('solene.kervadec@cartonnerie-lumiere.example', 'threshold', 'sales2', 'study@42', [returned(4)]),
  story('maelle.quintin@cartonnerie-lumiere.example', 'threshold', 'sales', 'study@9', [seen(200), returned(5)]),
  // cools within days, and worked
  story('sean.macdiarmada@dunmere-dairy.example', 'threshold', 'sales2', 'study@8', [
    seen(35),
    accept(50),
    touch(4 * HOUR, 'mail', 'stalled'),
  ]),
]
