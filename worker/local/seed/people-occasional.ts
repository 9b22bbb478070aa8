import { type Person, person } from './person.ts'

/** Small or far too large companies, free mail, job seekers, rivals, customers, and those we know too little of. */
export const OCCASIONAL_PEOPLE: Person[] = [
  // check fit: busy, and not who we sell to
  person('luise.wendt@studio-fuchsbau.example', 'Luise Wendt', 'Art Director', 'paper@6 study@2', {}),
  person(
    'prof.ahlgrimm@hochschule-nordheide.example',
    'Prof. Dr. Hartmut Ahlgrimm',
    'Professor für Maschinendynamik',
    'paper@20 webinar@12 attended@6 study@4',
    {},
  ),
  person('nils.thode@hochschule-nordheide.example', 'Nils Thode', 'Student', 'paper@9 webinar@7 attended@5 study@3', {}),
  person('d.verhaeghe@corvane-advisory.example', 'Dorothée Verhaeghe', 'Senior Consultant', 'paper@12 study@5 pricing@1', {
    linkedin: 'dorothee-verhaeghe',
  }),
  person('arjun.venkataraghavan@megalith-markets.example', 'Arjun Venkataraghavan', 'Refrigeration Engineer', 'paper@8 study@6', {}),
  person('kit.marlowe@pixelpantry.example', 'Kit Marlowe', 'Product Designer', 'study@3 webinar@2', {}),
  person('frank.noelle@gemeinde-altenmoor.example', 'Frank Nölle', 'Klärwärter', 'blog@9 paper@8 rollout@3 study@2', {
    message: 'Wir haben vier Pumpen.',
  }),
  person('c.schockmel@altkontor-bank.example', 'Christiane Schockmel', 'Legal Counsel', 'security@6 study@5 webinar@4', {}),
  person('bertil.vinterberg@gmail.com', 'Bertil Vinterberg', 'Vibration Analyst', 'paper@7 study@4 webinar@3', { country: 'SE' }),
  person('marguerite.fontenay.conseil@orange.fr', 'Marguerite Fontenay', 'Consultante indépendante', 'paper@5 rollout@3 study@1', {
    country: 'FR',
  }),
  // leave: neither fit nor ready
  person('orla.finnerty@brightloaf-bakery.example', 'Orla Finnerty', 'Baker', 'paper@55', {}),
  person('ansgar.kruse@gemeinde-altenmoor.example', 'Ansgar Kruse', 'Sachbearbeiter', 'paper@80', {}),
  person('jule.harmsen@hochschule-nordheide.example', 'Jule Harmsen', 'Werkstudentin', 'paper@15 careers@14 careers@11 careers@3', {}),
  person('piotr.kowalewicz@gmail.com', 'Piotr Kowalewicz', 'Embedded Engineer', 'careers@9 webinar@8 careers@6 careers@1', {
    country: 'PL',
  }),
  person('s.mbeki.designs@outlook.com', 'Sibusiso Mbeki', 'Freelance Illustrator', 'blog@31 paper@30', { country: 'ZA' }),
  person('ella.hartwick@pixelpantry.example', 'Ella Hartwick', 'Copywriter', 'webinar@44 unsubscribed@40', {}),
  person('thijs.bogaert@corvane-advisory.example', 'Thijs Bogaert', 'Analyst', 'paper@61 bounced@20', {}),
  person('priya.ramanathan@megalith-markets.example', 'Priya Ramanathan', 'HR Business Partner', 'careers@36 webinar@35', {}),
  person('winfried.osthoff@web.de', 'Winfried Osthoff', 'Rentner, früher Schlosser', 'blog@26 paper@25', { country: 'DE' }),
  // excluded: rivals, our own, customers
  person('chase.hollowell@gearwhisper.example', 'Chase Hollowell', 'Product Marketing Manager', 'study@7 paper@6 study@1', {}),
  person('r.mertineit@ostwerk-diagnose.example', 'Ronny Mertineit', 'Vertriebsleiter', 'paper@10 pricing@9', {}),
  person('jonte.brackmann@thrumline.example', 'Jonte Brackmann', 'Field Engineer', 'paper@4 study@3', {}),
  person('bartosz.wieliczko@haverkamp-papier.example', 'Bartosz Wieliczko', 'Head of Maintenance', 'webinar@22 attended@16 study@9', {
    phone: '+49 40 66969 480',
  }),
  person('rosalind.achebe@aldergate-water.example', 'Rosalind Achebe-Thornton', 'Operations Director', 'mail-click@13 security@12', {}),
  // not sure: too little known
  person('jk@jk-service.example', 'J. Kaluza', 'n/a', 'paper@16 browse@5', {}),
  person('info@wexcombe-works.example', 'Wexcombe Works', null, 'chat@2', {}),
  person('p.orsini@orsini-soci.example', 'Paola Orsini', null, 'contact@0.2', { message: 'Do you ship to Italy?' }),
  person('tuan.le@tamarack-group.example', 'Lê Anh Tuấn', null, 'mail-click@8 pricing@6', {}),
  person('r.delgado@tamarack-group.example', 'Rocío Delgado', null, 'mail-click@19', {}),
  person('heinz.fr1958@gmx.de', 'Heinz F.', '-', 'paper@29', {}),
  person('mlle.colette.b@gmail.com', 'Colette B.', null, 'mail-click@11 browse@10', {}),
  person('night.shift.dave@outlook.com', 'Dave', 'boss of nothing', 'paper@4 study@3', {}),
  person('karolina_szewczyk@gmail.com', 'Karolina Szewczyk', null, 'mail-click@23 blog@21', {}),
  person('umut.aydogan@wexcombe-works.example', 'Umut Aydoğan', 'x', 'paper@34', {}),
]
