import { type Person, person } from './person.ts'

/** People at named accounts. */
export const TARGET_PEOPLE: Person[] = [
  person(
    'birgit.oehlenschlaeger@nordwind-logistik.example',
    'Birgit Oehlenschläger',
    'Leiterin Technik',
    'blog@44 mail-click@20 attended@12 study@6',
    {
      phone: '+49 30 23125 118',
      linkedin: 'birgit-oehlenschlaeger-technik',
      budget: 'in-place',
      need: 'Fewer belt stops at night',
      timing: 4,
    },
  ),
  person('m.hohenfels@nordwind-logistik.example', 'Maximilian-Alexander von Hohenfels-Waldbruck', 'Vorstand Betrieb', 'mail-open@30', {
    linkedin: 'von-hohenfels-waldbruck',
  }),
  person(
    'eloise.thibaudeau@aurelia-aliments.example',
    'Éloïse Thibaudeau-Garnier',
    'Directrice de la maintenance',
    'ad@19 mail-click@17 security@0.014',
    { phone: '+33 1 99 00 41 72', need: 'Pompes du hall 3', timing: 9 },
  ),
  person('luc.arsenault@aurelia-aliments.example', 'Luc Arsenault', 'Acheteur industriel', '', { phone: '+33 1 99 00 41 75' }),
  person(
    'g.bevilacqua@tessaro-ceramiche.example',
    'Giancarlo Bevilacqua',
    'Plant Director',
    'fair@33 webinar@31 attended@26 rollout@3 study@2',
    { linkedin: 'giancarlo-bevilacqua-kilns', budget: 'in-place', need: 'Kiln fans', timing: 3 },
  ),
  person(
    'friederike.stollberg@gravenhorst-chemie.example',
    'Friederike Stollberg',
    'Head of Reliability',
    'blog@88 security@61 demo@58 mail-click@9',
    {
      phone: '+49 69 90009 240',
      linkedin: 'friederike-stollberg',
      budget: 'approved',
      authority: 'decision-maker',
      need: 'Zone 1 pumps',
      timing: 2,
    },
  ),
  person('soenke.petersen@gravenhorst-chemie.example', 'Sönke Petersen-Ahlers', 'Einkaufsleiter', ''),
  person(
    'i.fernandez@aguas-puerto-claro.example',
    'Inmaculada Fernández-Villaverde y Ortiz',
    'Directora de operaciones',
    'ad@52 blog@50 study@31 meeting@27',
    {
      budget: 'approved',
      authority: 'decision-maker',
      need: 'Estaciones sin personal nocturno',
      timing: 5,
      linkedin: 'inma-fernandez-villaverde',
    },
  ),
  person('nuria.castaneda@aguas-puerto-claro.example', 'Nuria Castañeda', 'Jefa de mantenimiento', 'webinar@1', {}),
  person('rhys.llewellyn@millstream-paper.example', 'Rhys Llewellyn', 'Engineering Manager', 'paper@70 pricing@64 browse@21', {
    phone: '+44 20 7946 0214',
  }),
  person('asmund.bjornstad@fjellverk.example', 'Åsmund Bjørnstad', 'Operations Manager', 'mail-click@26 webinar@25 attended@18 demo@0.6', {
    need: 'Small turbines',
    timing: 11,
  }),
  person('delphine.rochat@verrerie-des-lacs.example', 'Delphine Rochat', 'Responsable maintenance', 'ad@84 blog@83 demo@79', {
    budget: 'in-place',
    need: 'Soufflantes du four',
    timing: 6,
  }),
  person('yves.perrenoud@verrerie-des-lacs.example', 'Yves Perrenoud', 'Directeur général', '', { linkedin: 'yves-perrenoud-verre' }),
]
