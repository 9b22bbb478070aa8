import { type Person, person } from './person.ts'

/** People at companies of the right kind that are on nobody's list. */
export const PROSPECTS: Person[] = [
  // hand-over: fit and ready
  person('tomasz.brzezicki@brodowski-mlyny.example', 'Tomasz Brzęzicki', 'Maintenance Manager', 'blog@24 paper@22 browse@5 demo@0.003', {
    phone: '+48 22 555 0172',
    message: 'Two roller mills, one of them loud. When can someone come?',
  }),
  person('harriet.osei@kestrel-vane.example', 'Harriet Osei-Whitcombe', 'Managing Director', 'ad@7 paper@6 study@0.04', {
    phone: '+44 20 7946 0388',
    linkedin: 'harriet-osei-whitcombe',
  }),
  person('leopold.ganglbauer@oberlaender-braeu.example', 'Leopold Ganglbauer', 'Technischer Leiter', 'fair@21 paper@18 compare@2', {
    budget: 'in-place',
    authority: 'decision-maker',
    need: 'Kälteanlage und Abfüllung',
    timing: 3,
  }),
  person('aurelie.dubosc@cartonnerie-lumiere.example', 'Aurélie Dubosc', 'Directrice industrielle', 'paper@15 study@8 browse@4', {
    phone: '+33 1 99 00 18 60',
  }),
  person('iker.goikoetxea@torrealba-cementos.example', 'Iker Goikoetxea Arrizabalaga', 'Director de planta', 'fair@30 paper@28 study@5', {
    linkedin: 'iker-goikoetxea',
  }),
  person('femke.vandersteen@vandersteen-pompen.example', 'Femke van der Steen', 'COO', 'blog@11 mail-click@10 attended@4 rollout@1', {}),
  person('liam.osullivan@quaywright-marine.example', 'Liam Ó Súilleabháin', 'Head of Operations', 'ad@40 paper@38 study@9 mail-click@2', {
    phone: '+353 20 915 0144',
    need: 'Winches and thrusters',
    timing: 5,
  }),
  person('dakota.whitfield@sablefield-steel.example', 'Dakota Whitfield', 'VP Operations', 'ad@10 paper@9', {
    phone: '+1 202 555 0143',
    linkedin: 'dakota-whitfield-steel',
    budget: 'approved',
    authority: 'decision-maker',
    need: 'Rolling mill gearboxes',
    timing: 2,
  }),
  person('niamh.gallagher@dunmere-dairy.example', 'Niamh Gallagher', 'Plant Manager', 'paper@13 pricing@9 rollout@8 webinar@3', {
    phone: '+353 20 912 0098',
  }),
  person('reto.aeschbacher@rosengart-pharma.example', 'Reto Aeschbacher', 'Leiter Instandhaltung', 'security@16 paper@14 trial@2', {
    need: 'GMP-Lüftung',
    timing: 6,
  }),
  person('beatriz.falcao@isofolha.example', 'Beatriz Falcão', 'Operations Director', 'fair@29 paper@27 study@11 pricing@4', {}),
  person('josefa.nyman@halden-gruva.example', 'Josefa Nyman-Lööf', 'Chief Operating Officer', 'paper@36 demo@34', {
    budget: 'in-place',
    authority: 'decision-maker',
    need: 'Mine fans',
    timing: 5,
    linkedin: 'josefa-nyman-loof',
  }),
  person('owen.trevelyan@kestrel-vane.example', 'Owen Trevelyan', 'Sales Director', 'blog@35 compare@30 contact@23', {
    phone: '+44 20 7946 0391',
    message: 'Could we resell nodes with our pumps?',
  }),
  person('greta.lindenau@oberlaender-braeu.example', 'Greta Lindenau', 'Betriebsleiterin', 'ad@96 paper@95 demo@92', {
    budget: 'in-place',
    authority: 'decision-maker',
    need: 'Abfüllung',
    timing: 1,
  }),
  person('mateusz.zolw@brodowski-mlyny.example', 'Mateusz Żółwiński', 'IT Director', 'security@73 trial@71', {
    need: 'No open ports',
    timing: 4,
  }),
  person('carmen.ibarra@torrealba-cementos.example', 'Carmen Ibarra Etxeberria', 'Gerente de compras', 'pricing@48 contact@47', {
    message: 'Precio para 300 máquinas',
  }),
  person('pieter.dewaal@vandersteen-pompen.example', 'Pieter de Waal', 'Sales Manager', 'paper@58 study@55', {}),
  person('solene.kervadec@cartonnerie-lumiere.example', 'Solène Kervadec', 'Responsable amélioration continue', 'paper@45 study@42', {}),
  person('bram.hollander@vandersteen-pompen.example', 'Bram Hollander', 'Production Manager', 'study@14 paper@13', {}),
  person('maelle.quintin@cartonnerie-lumiere.example', 'Maëlle Quintin', 'Directrice des opérations', 'blog@12 paper@11 study@9', {}),
  person('sean.macdiarmada@dunmere-dairy.example', 'Seán Mac Diarmada', 'Operations Manager', 'mail-click@10 study@8', {}),
  // nurture: fit, not ready yet
  person('annegret.doerfler@oberlaender-braeu.example', 'Annegret Dörfler', 'Geschäftsführerin', 'paper@62', {}),
  person('siobhan.keane@dunmere-dairy.example', 'Siobhán Keane', 'Head of Procurement', 'webinar@40 mail-open@20', {}),
  person('jean-baptiste.lacroix@cartonnerie-lumiere.example', 'Jean-Baptiste Lacroix', 'Directeur des opérations', 'blog@71 paper@70', {
    phone: '+33 1 99 00 18 64',
  }),
  person('vreni.zumthor@rosengart-pharma.example', 'Vreni Zumthor', 'VP Technical Operations', 'mail-click@33', {
    linkedin: 'vreni-zumthor',
  }),
  person('caleb.stringfellow@sablefield-steel.example', 'Caleb Stringfellow', 'Maintenance Superintendent', 'paper@50', {
    phone: '+1 202 555 0178',
  }),
  person('rodrigo.tavares@isofolha.example', 'Rodrigo Tavares de Almeida', 'CEO', 'fair@60 paper@59', {}),
  person('elin.stromqvist@halden-gruva.example', 'Elin Strömqvist', 'Operations Manager', 'webinar@66 browse@30', { timing: 12 }),
  person('cormac.brannigan@quaywright-marine.example', 'Cormac Brannigan', 'Managing Director', 'mail-click@47 mail-open@12', {}),
  person('agnieszka.wrona@brodowski-mlyny.example', 'Agnieszka Wrona', 'Plant Director', 'paper@77 browse@33', { timing: 14 }),
  person('gonzalo.urrutia@torrealba-cementos.example', 'Gonzalo Urrutia', 'Jefe de operaciones', 'paper@90 mail-open@45', {}),
]
