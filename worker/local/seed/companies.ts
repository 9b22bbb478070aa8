import type { MemberKey, SeedCompany } from './types.ts'

type Facts = [domain: string, name: string, industry?: string, country?: string, employees?: number]

const company = ([domain, name, industry, country, employees]: Facts): SeedCompany => ({
  domain,
  name,
  named: false,
  relation: 'none',
  owner: null,
  traits: { ...(industry && { industry }), ...(country && { country }), ...(employees && { employees }) },
  plan: null,
})

const named = (owner: MemberKey, facts: Facts, plan: string): SeedCompany => ({ ...company(facts), named: true, owner, plan })

const related = (relation: SeedCompany['relation'], facts: Facts): SeedCompany => ({ ...company(facts), relation })

/** Invented companies. Their `.example` domains can belong to nobody. */
export const COMPANIES: SeedCompany[] = [
  named(
    'sales',
    ['nordwind-logistik.example', 'Nordwind Logistik', 'logistics', 'DE', 2400],
    'Sorting hubs in Kassel and Linz first: 400 belt drives each.',
  ),
  named(
    'sales2',
    ['aurelia-aliments.example', 'Aurélia Aliments', 'food', 'FR', 1800],
    'Tender in spring. Bring the dairy reference and the wash-down seal.',
  ),
  named(
    'sales',
    ['tessaro-ceramiche.example', 'Tessaro Ceramiche', 'manufacturing', 'IT', 950],
    'Kiln fans. The works council wants to see the security page.',
  ),
  named(
    'sales',
    ['gravenhorst-chemie.example', 'Gravenhorst Chemie', 'chemicals', 'DE', 4100],
    'Needs the Zone 1 node. Head of reliability decides, purchasing delays.',
  ),
  named(
    'sales2',
    ['aguas-puerto-claro.example', 'Aguas de Puerto Claro', 'water', 'ES', 720],
    'Pump stations without a fitter at night. Show Aldergate Water.',
  ),
  named(
    'sales2',
    ['millstream-paper.example', 'Millstream Paper', 'manufacturing', 'GB', 1300],
    'Sister of a customer. Ask Haverkamp for a call between fitters.',
  ),
  named('sales', ['fjellverk.example', 'Fjellverk', 'energy', 'NO', 480], 'Small hydro, 60 turbines too small for a wired system.'),
  named(
    'sales2',
    ['verrerie-des-lacs.example', 'Verrerie des Lacs', 'manufacturing', 'CH', 640],
    'Furnace blowers. Budget year ends in June.',
  ),
  ...(
    [
      ['brodowski-mlyny.example', 'Brodowski Młyny', 'food', 'PL', 260],
      ['kestrel-vane.example', 'Kestrel & Vane Engineering', 'machinery', 'GB', 85],
      ['oberlaender-braeu.example', 'Oberländer Bräu', 'food', 'AT', 140],
      ['cartonnerie-lumiere.example', 'Cartonnerie Lumière', 'manufacturing', 'FR', 310],
      ['torrealba-cementos.example', 'Torrealba Cementos', 'manufacturing', 'ES', 1100],
      ['vandersteen-pompen.example', 'Van der Steen Pompen', 'machinery', 'NL', 55],
      ['halden-gruva.example', 'Halden Gruva', 'mining', 'SE', 3200],
      ['quaywright-marine.example', 'Quaywright Marine', 'machinery', 'IE', 190],
      ['sablefield-steel.example', 'Sablefield Steel', 'manufacturing', 'US', 4800],
      ['dunmere-dairy.example', 'Dunmere Dairy', 'food', 'IE', 410],
      ['rosengart-pharma.example', 'Rosengart Pharma', 'pharmaceuticals', 'CH', 2900],
      ['isofolha.example', 'Isofolha Plásticos', 'manufacturing', 'PT', 230],
      ['pixelpantry.example', 'Pixel Pantry', 'media', 'GB', 18],
      ['brightloaf-bakery.example', 'Brightloaf Bakery', 'food', 'IE', 12],
      ['corvane-advisory.example', 'Corvane Advisory', 'consulting', 'BE', 9],
      ['megalith-markets.example', 'Megalith Markets', 'retail', 'IN', 88000],
      ['hochschule-nordheide.example', 'Hochschule Nordheide', 'education', 'DE', 6200],
      ['gemeinde-altenmoor.example', 'Gemeinde Altenmoor', 'public sector', 'DE', 40],
      ['studio-fuchsbau.example', 'Studio Fuchsbau', 'media', 'AT', 6],
      ['altkontor-bank.example', 'Altkontor Bank', 'banking', 'LU', 15000],
      ['jk-service.example', 'JK Service'],
      ['wexcombe-works.example', 'Wexcombe Works'],
      ['orsini-soci.example', 'Orsini & Soci'],
      ['tamarack-group.example', 'Tamarack Group'],
    ] satisfies Facts[]
  ).map(company),
  related('own', ['thrumline.example', 'Thrumline', 'manufacturing', 'DE', 84]),
  related('competitor', ['gearwhisper.example', 'Gearwhisper', 'machinery', 'US', 320]),
  related('competitor', ['ostwerk-diagnose.example', 'Ostwerk Diagnose', 'machinery', 'DE', 150]),
  related('customer', ['haverkamp-papier.example', 'Haverkamp Papier', 'manufacturing', 'DE', 1250]),
  related('customer', ['aldergate-water.example', 'Aldergate Water', 'water', 'GB', 2100]),
  related('customer', ['cimentos-da-serra.example', 'Cimentos da Serra', 'manufacturing', 'PT', 870]),
  related('customer', ['soenderbro-mejeri.example', 'Sønderbro Mejeri', 'food', 'DK', 380]),
  related('customer', ['kolmberg-stahl.example', 'Kolmberg Stahl', 'manufacturing', 'AT', 2600]),
]
