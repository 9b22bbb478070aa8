import type { BusinessFunction } from '../schema/trait'
import type { TitleLanguage } from './title-seniority'

/**
 * Words that say what a job is about. `weak` ones count only where nothing more telling stands in the same part of the title:
 * an *engineer* in sales is sales, a *project manager* in marketing is marketing. `none` takes words out of play.
 * `any` is a word all four languages use. Same notation as in title-seniority.ts.
 */
export type FunctionGroup = { lang: TitleLanguage | 'any'; function: BusinessFunction | null; weak?: true; words: string }

export const FUNCTION_WORDS: readonly FunctionGroup[] = [
  {
    lang: 'any',
    function: 'marketing',
    words: `marketing, *marketing, cmo, cgo, seo, sea, sem, ppc, pr, crm, social media, community manager, growth, brand, branding, content, copywriter, advertising, communications, communication, public relations, product marketing,
      digital marketing, marketing operations, marketing automation, marketing technology, martech, demand generation, demand gen, lead generation, lead gen, field marketing, growth hacker, performance marketing, e mail marketing, campaign, campaigns, media, media buyer,
      media planner, marcom, public affairs, trade marketing, marketer, influencer, events, event, market research, customer marketing, partner marketing, marketing analytics, content marketing, brand design, marketing communications, category marketing,
      chief marketing, chief growth, chief brand, chief communications, customer insights, storytelling, newsletter, e commerce, ecommerce, personalization, personalisation, marketing services, inbound, copy`,
  },
  {
    lang: 'de',
    function: 'marketing',
    words: `marketing*, werbung, werbe*, kommunikation, *kommunikation, kommunikations*, unternehmenskommunikation, öffentlichkeitsarbeit, presse, presse*, marke, marken*, texter, werbetexter, veranstaltungs*, veranstaltungsmanager, marktforschung, marktforscher,
      onlineredakteur, kampagnen*, markenführung, absatzförderung, mediaplaner, mediengestaltung`,
  },
  {
    lang: 'fr',
    function: 'marketing',
    words: `mercatique, publicité, communication, communications, relations publiques, relations presse, attaché de presse, attachée de presse, marque, dircom, contenu, événementiel, réseaux sociaux, acquisition, chef de publicité, études de marché, webmarketing,
      marketing produit, marketing digital, animateur de communauté`,
  },
  {
    lang: 'es',
    function: 'marketing',
    words: `mercadotecnia, mercadeo, publicidad, comunicación, comunicaciones, relaciones públicas, redes sociales, marca, contenidos, eventos, prensa, marketing digital, investigación de mercados, márketing, mercadólogo, mercadóloga`,
  },
  {
    lang: 'any',
    function: 'sales',
    words: `sales, account executive, account manager, account management, account director, key account, key accounts, kam, business development, business developer, bizdev, sdr, bdr, presales, pre sales, inside sales, field sales, sales operations, sales ops,
      sales enablement, revenue, revenue operations, revops, cro, cco, commercial, channel, channel partner, partnerships, partner manager, partner sales, alliances, sales engineer, salesperson, salesman, saleswoman, sales development, territory manager, area manager,
      strategic accounts, enterprise accounts, account, accounts executive, client partner, client director, new business, chief sales, chief revenue, chief commercial, deal desk, seller, ae, solution sales, solutions sales, sales training,
      customer acquisition, closer, telesales, export sales, sales support, bid manager, regional sales, merchandiser, dealer, franchise, retail`,
  },
  {
    lang: 'de',
    function: 'sales',
    words: `vertrieb, *vertrieb, vertrieb*, vertriebs*, vertriebler, verkauf, *verkauf, verkauf*, verkäufer, *verkäufer, verkäufer*, außendienst, außendienst*, innendienst, handelsvertreter, geschäftsentwicklung, neukunden*, großkunden*, key account*,
      kundenberater, kundenberatung, gebietsverkaufsleiter, absatz, exportleiter, partnermanager, filialleiter, filialleitung, marktleiter, kundenbetreuer, kundenbetreuung, handel`,
  },
  {
    lang: 'fr',
    function: 'sales',
    words: `vente, ventes, commercial, commerciale, commerciaux, technico commercial, technico commerciale, ingénieur commercial, ingénieure commerciale, ingénieur d affaires, ingénieure d affaires, développement commercial, développement des affaires, vendeur, vendeuse,
      grands comptes, comptes clés, chef de secteur, chef des ventes, avant vente, clientèle, responsable d affaires, chargé d affaires, chargée d affaires, négociateur, chef de rayon, administration des ventes, adv, conseiller clientèle, conseillère clientèle,
      conseiller de vente, directeur de clientèle, partenariats, export`,
  },
  {
    lang: 'es',
    function: 'sales',
    words: `ventas, comercial, comerciales, vendedor, vendedora, cuentas, cuentas clave, grandes cuentas, desarrollo de negocio, desarrollo de negocios, ejecutivo de cuentas, ejecutiva de cuentas, ingeniero de ventas, preventa, delegado comercial, delegada comercial,
      expansión, alianzas, exportación, asesor comercial, asesora comercial, dependiente, dependienta, director de tienda`,
  },
  {
    lang: 'any',
    function: 'engineering',
    words: `engineering, software, software engineer, developer, development, programmer, frontend, front end, backend, back end, full stack, fullstack, devops, sre, site reliability, qa, quality assurance, test automation, tester, cto, firmware, embedded, mobile developer,
      ios, android, web developer, tech lead, technical lead, software architect, solution architect, solutions architect, cloud architect, rnd, technology, chief technology, chief technical, chief architect, chief engineer, scrum master, product engineer, design engineer,
      electrical, mechanical, hardware, robotics, cloud, platform, web services, software development, game developer, blockchain, agile coach, cad, member of technical staff, java, python, javascript, php, technical, api, machine builder`,
  },
  { lang: 'any', function: 'engineering', weak: true, words: 'engineer, architect, staff engineer, tech' },
  {
    lang: 'de',
    function: 'engineering',
    words: `entwicklung, *entwicklung, entwickler, *entwickler, entwicklungs*, software*, programmierer, *programmierer, softwareentwickler, technische leitung, technischer leiter, technische leiterin, technik, technik*, konstruktion, konstrukteur, konstruktions*,
      maschinenbau, maschinenbau*, elektrotechnik, mechatroniker, elektroniker, anwendungsentwickler, anwendungsentwicklung, technischer direktor, technischer geschäftsführer, steuerung*, technologie, produktentwickler, produktentwicklung, webentwickler, ingenieurwesen`,
  },
  {
    lang: 'de',
    function: 'engineering',
    weak: true,
    words: 'ingenieur, *ingenieur, architekt, *architekt, informatiker, *informatiker, techniker, *techniker, technischer, technische',
  },
  {
    lang: 'fr',
    function: 'engineering',
    words: `développeur, développeuse, logiciel, logiciels, génie logiciel, programmeur, programmeuse, directeur technique, directrice technique, technique, bureau d études, ingénierie, développement logiciel, développement web, électronique, mécanique,
      génie civil, technologie, technologies, architecte logiciel, testeur, testeuse, développement`,
  },
  { lang: 'fr', function: 'engineering', weak: true, words: 'ingénieur, ingénieure, ingénieurs, technicien, technicienne, architecte' },
  {
    lang: 'es',
    function: 'engineering',
    words: `desarrollador, desarrolladora, programador, programadora, ingeniería, desarrollo, desarrollo de software, director técnico, directora técnica, tecnología, arquitecto de software, ingeniero de software, ingeniera de software, electrónica, mecánica`,
  },
  { lang: 'es', function: 'engineering', weak: true, words: 'ingeniero, ingeniera, técnico, técnica, arquitecto, arquitecta' },
  {
    lang: 'any',
    function: 'it',
    words: `it, cio, ciso, cdio, information technology, information systems, information security, infosec, cyber security, cybersecurity, cyber, sysadmin, system administrator, systems administrator, network, networks, network engineer, network administrator, helpdesk, help desk,
      service desk, servicedesk, infrastructure, sap, erp, information officer, it services, chief information, chief security, chief digital, digital transformation, it support, desktop support, database administrator, dba, systems engineer, system engineer, systems analyst, security analyst,
      security engineer, security architect, it operations, it security, security, soc, salesforce administrator, crm administrator, webmaster, it project manager, application manager, it manager, ict, enterprise architect, it director, digitalization`,
  },
  {
    lang: 'de',
    function: 'it',
    words: `edv, edv*, systemadministrator, systemadministration, netzwerk, netzwerk*, systemtechniker, systemintegration, fachinformatiker, wirtschaftsinformatiker, informationssicherheit, informationstechnik, informationstechnologie, it administrator,
      digitalisierung, digitalisierungs*, datenbankadministrator, anwendungsbetreuer, informatik, rechenzentrum, sicherheitsbeauftragter`,
  },
  {
    lang: 'fr',
    function: 'it',
    words: `informatique, si, dsi, rssi, systèmes d information, système d information, administrateur système, administrateur systèmes, administratrice systèmes, réseau, réseaux, cybersécurité, sécurité informatique, transformation digitale, transformation numérique,
      exploitation informatique, technicien informatique, sécurité des systèmes d information`,
  },
  {
    lang: 'es',
    function: 'it',
    words:
      'digitalización, informática, informático, informática y sistemas, sistemas, ti, tic, tecnologías de la información, tecnología de la información, redes, administrador de sistemas, administradora de sistemas, ciberseguridad, seguridad informática, transformación digital, seguridad de la información',
  },
  {
    lang: 'any',
    function: 'product',
    words: `product, product manager, product management, product owner, cpo, cpto, chief product, product lead, product development, product operations, product strategy, technical product manager, product director`,
  },
  {
    lang: 'de',
    function: 'product',
    words:
      'produktmanager, produktmanagement, produktverantwortlicher, produktverantwortliche, produkt, produktleiter, produktleitung, produktmarketing manager, produktstrategie',
  },
  { lang: 'fr', function: 'product', words: 'produit, produits, chef de produit, cheffe de produit, gestion de produit' },
  { lang: 'es', function: 'product', words: 'producto, productos, jefe de producto, jefa de producto, gestor de producto' },
  {
    lang: 'any',
    function: 'design',
    words: `design, designer, ux, ui, user experience, user interface, graphic, graphic design, graphic designer, creative, creative director, art director, art direction, illustrator, product designer, product design, ux researcher, ux research, ux writer, web design, web designer,
      interaction designer, visual designer, motion designer, chief design, chief creative, animator, photographer, industrial design, industrial designer, interior design, interior designer, fashion designer`,
  },
  {
    lang: 'de',
    function: 'design',
    words:
      'gestalter, *gestalter, gestaltung, grafik, grafiker, *grafiker, *designer, mediengestalter, kreation, kreativ*, artdirector, illustrator, fotograf',
  },
  {
    lang: 'fr',
    function: 'design',
    words:
      'graphiste, directeur artistique, directrice artistique, concepteur graphique, création, créatif, créative, maquettiste, ergonome, designer produit, infographiste',
  },
  {
    lang: 'es',
    function: 'design',
    words:
      'diseño, diseñador, diseñadora, diseño gráfico, creativo, creativa, director de arte, directora de arte, director creativo, directora creativa, ilustrador, ilustradora',
  },
  {
    lang: 'any',
    function: 'data',
    words: `data, data engineer, data scientist, data science, data analyst, data analytics, data architect, analytics, business intelligence, bi, machine learning, ml, ai, artificial intelligence, statistician, cdo, caio, chief data, chief analytics, chief ai, data steward,
      data governance, big data, insights, data product manager, deep learning, nlp, quantitative, web analytics, data engineering, machine learning engineer, analytics engineer`,
  },
  {
    lang: 'de',
    function: 'data',
    words: 'daten, daten*, datenanalyst, datenanalyse, datenwissenschaftler, ki, statistiker, künstliche intelligenz, datenbank*',
  },
  {
    lang: 'fr',
    function: 'data',
    words:
      'données, analyste de données, science des données, ia, intelligence artificielle, statisticien, statisticienne, données massives',
  },
  {
    lang: 'es',
    function: 'data',
    words:
      'datos, analista de datos, científico de datos, científica de datos, ingeniero de datos, inteligencia de negocio, inteligencia artificial, estadístico',
  },
  {
    lang: 'any',
    function: 'finance',
    words: `finance, financial, cfo, accounting, accountant, accounts payable, accounts receivable, bookkeeper, bookkeeping, controller, controlling, treasury, treasurer, tax, audit, auditor, investor relations, fpna, payroll accountant, chief financial, chief accountant,
      chief investment, investment, investments, mna, mergers acquisitions, actuary, credit, billing, banking, banker, equity research, risk, risk management, financial analyst, financial services, corporate finance, private equity, underwriter, trader, pricing, economist, comptroller, invoicing`,
  },
  {
    lang: 'de',
    function: 'finance',
    words: `finanzen, finanz*, buchhaltung, *buchhaltung, buchhalter, *buchhalter, controller, *controller, *controlling, rechnungswesen, steuer*, steuern, steuerberater, wirtschaftsprüfer, wirtschaftsprüfung, revision, revisor, innenrevision, kaufmännischer leiter, kaufmännische leiterin,
      kaufmännische leitung, kaufmännischer geschäftsführer, kaufmännische geschäftsführerin, bankkaufmann, bankkauffrau, lohnbuchhaltung, beteiligungen, bilanz*, kredit*, fakturierung, mahnwesen, rechnungs*`,
  },
  {
    lang: 'fr',
    function: 'finance',
    words: `finances, financier, financière, comptable, comptabilité, daf, raf, contrôle de gestion, contrôleur de gestion, contrôleuse de gestion, trésorerie, trésorier, trésorière, fiscal, fiscalité, auditeur, auditrice, administratif et financier, directeur administratif,
      directrice administrative, expert comptable, experte comptable, crédit, facturation, gestionnaire de paie comptable, investissement, commissaire aux comptes`,
  },
  {
    lang: 'es',
    function: 'finance',
    words: `finanzas, financiero, financiera, contable, contabilidad, contador, contadora, tesorería, tesorero, fiscal, impuestos, auditoría, auditora, control de gestión, facturación, cuentas por pagar, cuentas por cobrar, administración y finanzas, inversiones, créditos, riesgos`,
  },
  {
    lang: 'any',
    function: 'operations',
    words: `operations, ops, coo, supply chain, logistics, manufacturing, production, plant, warehouse, quality, quality management, facility, facilities, chief operating, chief operations, office manager, office management, lean, process, shared services, facility services, fulfillment, transport, transportation, fleet, shipping,
      business operations, executive assistant, personal assistant, administrative assistant, maintenance, inventory, hse, ehs, health safety, dispatcher, process improvement, operational excellence, continuous improvement, field service, site manager, shift, chief supply chain`,
  },
  {
    lang: 'any',
    function: 'operations',
    weak: true,
    words:
      'project manager, project management, program manager, programme manager, project coordinator, project lead, pmo, administration, administrative, admin, project, receptionist, chief administrative, program, store manager, assistant to, secretary to, pa to, ea to',
  },
  {
    lang: 'de',
    function: 'operations',
    words: `produktion, produktions*, produktionsleiter, produktionsleitung, fertigung, fertigungs*, logistik, *logistik, logistik*, betriebsleiter, betriebsleitung, werkleiter, werksleiter, werksleitung, werkleitung, qualität, qualitäts*, qualitätsmanagement, lager, lager*, disponent, *disponent,
      disposition, lieferkette, instandhaltung, büroleiter, büroleitung, arbeitsvorbereitung, standortleiter, bauleiter, betriebsorganisation, prozess*, montage*, versand, versand*, spedition*, arbeitssicherheit, fuhrpark, hausmeister, materialwirtschaft`,
  },
  {
    lang: 'de',
    function: 'operations',
    weak: true,
    words:
      'projektleiter, projektleitung, projektmanager, projektmanagement, projekt*, verwaltung, *verwaltung, verwaltungs*, bürokaufmann, bürokauffrau, sekretariat, büromanagement, sekretär, betrieb, assistent der, assistentin der, assistenz, vorstandsassistent, vorstandsassistenz, stabsstelle',
  },
  {
    lang: 'fr',
    function: 'operations',
    words: `opérations, exploitation, logistique, production, fabrication, qualité, usine, chaîne logistique, entrepôt, approvisionnement, approvisionnements, approvisionneur, maintenance, directeur des opérations, directrice des opérations, moyens généraux, services généraux, assistant de direction,
      assistante de direction, transport, travaux, conducteur de travaux, amélioration continue, industrialisation, qse, hse, méthodes, planification`,
  },
  {
    lang: 'fr',
    function: 'operations',
    weak: true,
    words:
      'chef de projet, cheffe de projet, projet, projets, administratif, administrative, administration, secrétaire, directeur de projet, directrice de projet',
  },
  {
    lang: 'es',
    function: 'operations',
    words: `operaciones, logística, producción, calidad, fábrica, planta, cadena de suministro, almacén, mantenimiento, asistente de dirección, secretaria de dirección, secretario de dirección, transporte, procesos, mejora continua, fabricación, distribución, obra, jefe de obra, prevención de riesgos`,
  },
  {
    lang: 'es',
    function: 'operations',
    weak: true,
    words:
      'jefe de proyecto, jefa de proyecto, proyecto, proyectos, administración, administrativo, administrativa, director de proyecto, director de proyectos, secretaria, secretario',
  },
  {
    lang: 'any',
    function: 'hr',
    words: `hr, human resources, people, people operations, people ops, people culture, talent, talent acquisition, talent management, recruiter, recruiting, recruitment, chro, chief people, chief human resources, hrbp, hr business partner, learning development, learning, lnd, talent development, leadership development, staff development, executive development, labor relations, labour relations,
      compensation benefits, payroll, employer branding, employee experience, diversity, headhunter, head hunter, head hunting, executive search, workforce, organizational development, human capital, talent partner, technical recruiter, sourcer, employee relations, hris, culture,
      people partner, internship coordinator, chief happiness`,
  },
  {
    lang: 'de',
    function: 'hr',
    words: `personal, personal*, personaler, personalwesen, personalleiter, personalleitung, personalentwicklung, personalentwickler, personalreferent, personalberater, ausbildungsleiter, ausbildungsleitung, ausbilder, lohn, lohn*, entgelt*, arbeitsdirektor, rekrutierung, bewerber*, mitarbeiterentwicklung,
      organisationsentwicklung, weiterbildung`,
  },
  {
    lang: 'fr',
    function: 'hr',
    words:
      'rh, drh, rrh, ressources humaines, recrutement, recruteur, recruteuse, paie, formation, gestionnaire de paie, gpec, capital humain, talents, relations sociales, richesses humaines, développement rh',
  },
  {
    lang: 'es',
    function: 'hr',
    words:
      'rrhh, recursos humanos, rr hh, selección, selección de personal, reclutamiento, reclutador, reclutadora, nóminas, nómina, talento, talento humano, gestión de personas, personas, formación, relaciones laborales, capital humano, gestión humana',
  },
  {
    lang: 'any',
    function: 'legal',
    words: `legal, counsel, general counsel, lawyer, attorney, solicitor, paralegal, legal services, compliance, privacy, data protection, data protection officer, dpo, contracts, contract manager, clo, chief legal, chief compliance, regulatory, regulatory affairs, patent, intellectual property, barrister, notary,
      company secretary, law, tax law, litigation, governance`,
  },
  {
    lang: 'de',
    function: 'legal',
    words:
      'recht, recht*, rechts*, jurist, *jurist, anwalt, *anwalt, *anwältin, rechtsanwalt, rechtsanwältin, syndikus, syndikus*, notar, justitiar, justiziar, datenschutz, datenschutz*, *recht, patent*, vertragsmanagement, vertragsmanager',
  },
  {
    lang: 'fr',
    function: 'legal',
    words:
      'juridique, juriste, avocat, avocate, droit, conformité, notaire, affaires juridiques, protection des données, délégué à la protection des données, contentieux, propriété intellectuelle, affaires réglementaires, déontologie',
  },
  {
    lang: 'es',
    function: 'legal',
    words:
      'jurídico, jurídica, abogado, abogada, asesoría jurídica, asesor jurídico, asesora jurídica, cumplimiento, cumplimiento normativo, notario, derecho, protección de datos, asesor legal, propiedad intelectual, asuntos regulatorios',
  },
  {
    lang: 'any',
    function: 'procurement',
    words: `procurement, purchasing, buyer, sourcing, strategic sourcing, category manager, category management, vendor management, vendor manager, supplier, supplier management, chief procurement, buying, commodity manager, purchase, it procurement, indirect procurement, purchaser, supplier quality`,
  },
  {
    lang: 'de',
    function: 'procurement',
    words:
      'einkauf, *einkauf, einkauf*, einkaufs*, einkäufer, *einkäufer, einkäufer*, beschaffung, beschaffungs*, lieferantenmanagement, lieferanten*, warengruppenmanager, warengruppen*, vergabe, vergabe*',
  },
  {
    lang: 'fr',
    function: 'procurement',
    words:
      'achat, achats, acheteur, acheteuse, responsable achats, approvisionnement et achats, fournisseurs, marchés publics, commande publique',
  },
  {
    lang: 'es',
    function: 'procurement',
    words:
      'compras, comprador, compradora, aprovisionamiento, aprovisionamientos, abastecimiento, proveedores, adquisiciones, contratación pública, suministros',
  },
  {
    lang: 'any',
    function: 'support',
    words: `support, customer support, customer service, customer success, customer care, customer experience, cx, client services, client success, technical support, csm, after sales, aftersales, call center, call centre, contact center, client support, support engineer, customer operations,
      user support, application support, customer onboarding, customer relations, chief customer, professional services, implementation, onboarding, implementation manager, customer`,
  },
  {
    lang: 'de',
    function: 'support',
    words:
      'kundenservice, kundendienst, kundendienst*, kundenservice*, kundensupport, kundenerfolg, service, servicetechniker, serviceleiter, serviceleitung, reklamation*, callcenter*, anwendersupport, kunden*, service*',
  },
  {
    lang: 'fr',
    function: 'support',
    words:
      'service client, service clients, support client, support technique, relation client, relations clients, relation clientèle, sav, service après vente, expérience client, téléconseiller, téléconseillère, centre d appels, assistance, succès client, hotline',
  },
  {
    lang: 'es',
    function: 'support',
    words:
      'soporte, soporte técnico, atención al cliente, servicio al cliente, servicio de atención al cliente, éxito del cliente, experiencia de cliente, experiencia del cliente, teleoperador, teleoperadora, postventa, posventa, atención',
  },
  {
    lang: 'any',
    function: 'research',
    words: `research, researcher, rnd, research development, scientist, scientific, laboratory, lab, postdoc, phd, phd candidate, phd student, chief scientist, chief scientific, principal investigator, clinical research, research fellow, research assistant, research scientist, research engineer, innovation,
      chief innovation, biologist, chemist, physicist, research associate, doctoral, clinical`,
  },
  {
    lang: 'de',
    function: 'research',
    words:
      'forschung, forschungs*, forscher, *forscher, wissenschaftler, *wissenschaftler, wissenschaftlich, wissenschaftlicher, wissenschaftliche, labor, labor*, laborant, *laborant, doktorand, fne, forschung und entwicklung, chemiker, biologe, physiker, chemielaborant, innovations*',
  },
  {
    lang: 'fr',
    function: 'research',
    words:
      'recherche, recherche et développement, chercheur, chercheuse, scientifique, laboratoire, doctorant, doctorante, études cliniques, chimiste, biologiste',
  },
  {
    lang: 'es',
    function: 'research',
    words:
      'investigación, investigador, investigadora, científico, científica, laboratorio, ind, indni, doctorando, doctoranda, innovación, investigación y desarrollo, químico, biólogo',
  },
  {
    lang: 'any',
    function: 'education',
    words: `education, teacher, teaching, professor, lecturer, tutor, instructor, school, faculty, university, curriculum, academic, headmaster, headmistress, dean, provost, assistant professor, associate professor, adjunct professor, principal of school, school principal, e learning, elearning,
      student success, student affairs, student services, student recruitment, student engagement, student experience, student life, admissions, training, trainer, librarian, instructional designer, instructional design, vice chancellor`,
  },
  {
    lang: 'de',
    function: 'education',
    words:
      'lehrer, *lehrer, lehrkraft, dozent, professor, schulleiter, schulleitung, rektor, dekan, pädagoge, pädagogin, *pädagoge, *pädagogin, erzieher, bildung, bildungs*, schul*, studiendekan, seminarleiter, kursleiter, hochschul*, universitäts*, lehrbeauftragter, lehrbeauftragte',
  },
  {
    lang: 'fr',
    function: 'education',
    words:
      'enseignant, enseignante, professeur, professeure, éducation, formateur, formatrice, école, université, proviseur, pédagogique, maître de conférences, instituteur, institutrice, enseignement, éducateur, éducatrice, doyen, doyenne, recteur',
  },
  {
    lang: 'es',
    function: 'education',
    words:
      'profesor, profesora, docente, maestro, maestra, educación, enseñanza, escuela, universidad, catedrático, catedrática, rector, rectora, decano, decana, formador, formadora, pedagogía, académico, académica',
  },
  {
    lang: 'any',
    function: 'general-management',
    weak: true,
    words: `ceo, chief executive, managing director, managing partner, executive director, president, chairman, chairwoman, chairperson, founder, co founder, cofounder, partner, owner, co owner, business owner, proprietor, general manager, gm, country manager, chief of staff, strategy, corporate strategy,
      board member, member of the board, board director, general management, entrepreneur, chief strategy, chief transformation, transformation, corporate development, business unit, strategic planning, senior partner, equity partner, managing member, company director, branch manager, head of office`,
  },
  {
    lang: 'de',
    function: 'general-management',
    weak: true,
    words: `geschäftsführer, *geschäftsführer, geschäftsführung, geschäftsführender, geschäftsführende, gf, geschäftsleiter, geschäftsleitung, vorstand, *vorstand, vorstandsmitglied, vorstandsvorsitzender, vorstandsvorsitzende, mitglied des vorstands, mitglied der geschäftsleitung, mitglied der geschäftsführung,
      gesellschafter, inhaber, *inhaber, mitinhaber, gründer, mitgründer, unternehmer, eigentümer, generaldirektor, präsident, aufsichtsrat, unternehmensentwicklung, strategie, niederlassungsleiter, geschäftsstellenleiter, unternehmensleitung, firmenchef, teilhaber, unternehmensstrategie`,
  },
  {
    lang: 'fr',
    function: 'general-management',
    weak: true,
    words: `pdg, dg, dga, directeur général, directrice générale, directeur général adjoint, directrice générale adjointe, président, présidente, président directeur général, gérant, gérante, cogérant, fondateur, fondatrice, cofondateur, cofondatrice, co fondateur, co fondatrice, dirigeant, dirigeante,
      chef d entreprise, cheffe d entreprise, associé gérant, stratégie, direction générale, membre du directoire, membre du comex, administrateur délégué, secrétaire général, secrétaire générale, patron, patronne, directeur d agence, directrice d agence, directeur de site, propriétaire`,
  },
  {
    lang: 'es',
    function: 'general-management',
    weak: true,
    words: `director general, directora general, gerente general, director gerente, directora gerente, consejero delegado, consejera delegada, presidente, presidenta, fundador, fundadora, cofundador, cofundadora, co fundador, co fundadora, propietario, propietaria, dueño, dueña, socio director, socia directora, socio, socia, socio fundador,
      administrador único, administradora única, empresario, empresaria, emprendedor, emprendedora, director ejecutivo, directora ejecutiva, estrategia, dirección general, director de sucursal, secretario general, secretaria general`,
  },
  {
    lang: 'any',
    function: null,
    words: `general secretary, security guard, interior, product placement, production assistant film, data entry, data entry clerk, personal trainer, real estate, customs, business partner, food services, health services, social services, chef de service, cheffe de service,
      property development, economic development, career development, account principal, vice president, vice presidente, vice presidenta, à la recherche,
      en recherche, recherche emploi, recherche un stage, recherche d un emploi`,
  },
]
