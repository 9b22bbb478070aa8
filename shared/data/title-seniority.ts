import type { Seniority } from '../schema/trait'

/**
 * How a word takes part in finding the level of a title:
 * - `rank`: a job; the highest rank of a title's head wins
 * - `modifier`: qualifies a job (*Senior*); does not end the subject before it
 * - `assist`: works for the person named after it (de, fr, es) or before it (en): "Referent Geschäftsführung", "CEO Assistant"
 * - `at-end`: a job only as the last word of its part: "Marketing *Lead*", not "*Lead* Engineer"
 * - `at-end-or-sole`: that, or where no other rank is said: "*Student* BWL", not "*Student* Success Manager"
 * - `alone`: a job only where the part says nothing else: "*Partner* at Smith", not "Talent *Partner*"
 * - `first`: names an organ, so it counts only where no rank stands before it: "Leiter Büro *Geschäftsführung*"
 * - `junior`: takes a manager down to staff
 * - `none`: looks like a level and is not one: "*Lead* Generation"
 */
export type SeniorityKind = 'rank' | 'modifier' | 'assist' | 'at-end' | 'at-end-or-sole' | 'alone' | 'first' | 'junior' | 'none'
export type TitleLanguage = 'en' | 'de' | 'fr' | 'es'
export type SeniorityGroup = { lang: TitleLanguage; level: Seniority | null; kind: SeniorityKind; words: string }

/**
 * Words of rank, comma-separated. `*x` matches a word that ends in x, `x*` one that starts with it (German compounds);
 * German words get their feminine and their ae/oe/ue spelling by themselves.
 *
 * The rules behind the choices:
 * - The word on the card counts, not the number of people below: Account Manager and Product Manager are *manager*.
 * - *Head of*, *Leiter* of an area and *Directeur* / *Director* are *director*; a *Teamleiter*, *Responsable*, *Jefe* or *Chef de* is *manager*.
 * - Who legally runs the company is *c-level*: Managing Director, Geschäftsführer, Directeur général, Director general, owners, founders, board.
 * - Deputies (Associate, Deputy, Stellvertretend, Adjoint, Sub-) keep the level they stand in for.
 * - Prokurist (registered power to sign) and Chief of Staff are *director*.
 */
export const SENIORITY_WORDS: readonly SeniorityGroup[] = [
  // ---------------------------------------------------------------- English
  {
    lang: 'en',
    level: 'c-level',
    kind: 'rank',
    words: `ceo, cto, cfo, coo, cmo, cio, ciso, cso, cro, cpo, chro, cdo, cco, clo, cgo, cxo, cpto, caio, cdio, cbo, cao, cino,
      chief executive, managing director, managing partner, managing member, executive director, executive chairman, executive chair, president,
      chairman, chairwoman, chairperson, founder, co founder, cofounder, founding partner, founding member, owner, co owner, business owner, proprietor,
      senior partner, equity partner, general partner, vice chair, vice chairman, board member, member of the board, board of directors, board director, non executive director,
      c suite, entrepreneur, ceo founder, founder ceo, group ceo, regional ceo, president and ceo, owner operator, company director,
      tax partner, audit partner, law partner, assurance partner, advisory partner, consulting partner, investment partner`,
  },
  { lang: 'en', level: 'c-level', kind: 'alone', words: 'partner, chair' },
  {
    lang: 'en',
    level: 'vice-president',
    kind: 'rank',
    words: `vp, svp, evp, avp, gvp, rvp, vice president, senior vice president, executive vice president, assistant vice president,
      associate vice president, group vice president, regional vice president, area vice president, corporate vice president, vice pres, vicepresident`,
  },
  {
    lang: 'en',
    level: 'director',
    kind: 'rank',
    words: `director, dir, head, head of, associate director, deputy director, assistant director, senior director, group director, chief of staff,
      chief architect, chief engineer, chief scientist, chief accountant, chief economist, chief editor, chief, editor in chief, general manager, gm,
      country manager, regional general manager, plant director, controller general, general counsel, associate partner, dean, provost, rector,
      superintendent, headmaster, headmistress, head teacher, secretary general, company secretary, vice chancellor, associate dean, department chair,
      department head, practice leader, global lead`,
  },
  { lang: 'en', level: 'director', kind: 'at-end', words: 'principal' },
  {
    lang: 'en',
    level: 'manager',
    kind: 'rank',
    words: `manager, mgr, mngr, supervisor, team lead, team leader, teamlead, squad lead, group lead, group leader, tech lead, technical lead, foreman,
      product owner, managing editor, scrum master, section head, shift leader, line lead, store lead, office lead, chapter lead, unit lead, managing consultant,
      superviser, department lead, treasurer, branch manager, engagement lead, project lead, program lead, programme lead, captain, sergeant, head nurse, executive chef, head chef`,
  },
  { lang: 'en', level: 'manager', kind: 'at-end', words: 'lead, leader' },
  {
    lang: 'en',
    level: 'senior',
    kind: 'modifier',
    words:
      'senior, sr, snr, lead, principal, distinguished, expert, veteran, staff engineer, staff software engineer, staff scientist, staff designer, staff developer',
  },
  {
    lang: 'en',
    level: 'senior',
    kind: 'rank',
    words: `business partner, hrbp, solution architect, solutions architect, software architect, enterprise architect, cloud architect, data architect,
      system architect, systems architect, security architect, process owner, service owner, system owner, application owner, data owner, platform owner,
      hr partner, talent partner, people partner, client partner, finance partner, delivery partner, fellow, professor, postdoc, counsel, senior associate, subject matter expert, member of technical staff, attending`,
  },
  {
    lang: 'en',
    level: 'staff',
    kind: 'assist',
    words: 'assistant, secretary, pa, ea, aide, adviser, advisor, coach, personal assistant, executive assistant, secretariat',
  },
  { lang: 'en', level: 'staff', kind: 'junior', words: 'junior, jr, jnr, entry level' },
  {
    lang: 'en',
    level: 'staff',
    kind: 'rank',
    words: `account executive, sales executive, marketing executive, customer service executive, hr executive, executive, engineer, developer, programmer, designer, analyst, consultant,
      specialist, representative, rep, coordinator, co ordinator, administrator, associate, agent, clerk, accountant, bookkeeper, recruiter, technician, officer, buyer,
      lawyer, attorney, solicitor, paralegal, teacher, lecturer, tutor, instructor, trainer, researcher, scientist, architect, writer, copywriter, editor, journalist,
      planner, strategist, operator, salesperson, salesman, saleswoman, sdr, bdr, ae, csm, cashier, receptionist, auditor, actuary, economist, statistician, tester,
      sysadmin, webmaster, contractor, worker, employee, staff, staff member, team member, nurse, mechanic, electrician, driver, freelancer, illustrator, photographer,
      animator, merchandiser, underwriter, broker, trader, banker, teller, assistant professor, associate professor, data steward, translator, librarian, evangelist,
      marketer, seller, controller, dispatcher, inspector, estimator, machinist, welder, negotiator, moderator, comptroller, devops, sre, individual contributor, practitioner`,
  },
  {
    lang: 'en',
    level: 'student',
    kind: 'rank',
    words: `intern, interns, trainee, apprentice, working student, student assistant, student worker, student researcher, student ambassador, student intern, student engineer,
      undergraduate, undergrad, graduate student, grad student, graduate trainee, graduate assistant, graduate research assistant, phd candidate, doctoral candidate, doctoral student,
      phd student, recent graduate, fresh graduate, job seeker, jobseeker, unemployed, open to work, looking for work, looking for a job, looking for opportunities,
      looking for new opportunities, seeking opportunities, seeking new opportunities, seeking employment, seeking new role, between jobs, actively looking,
      actively seeking, in transition, pupil, freshman, sophomore, mba candidate, internship`,
  },
  { lang: 'en', level: 'student', kind: 'at-end-or-sole', words: 'student, students' },
  {
    lang: 'en',
    level: null,
    kind: 'none',
    words: `lead generation, lead gen, lead management, lead nurturing, lead qualification, lead time, leads, intern program, intern programme, internship program, internship programme,
      internship coordinator, intern coordinator, internships, trainee program, trainee programme, apprenticeship, ceo office, cto office, cfo office, coo office, executive office,
      office of the ceo, president office, director office, founder relations, executive search, executive education, executive development, executive recruiting, executive recruitment,
      executive communications, executive programs, board games, staff training, staff development, head office, headquarters, general counsel office, owner relations, owner services,
      account director relations, head hunter, head hunting, expert network, associate relations, principal investigators office, founder community,
      student success, student affairs, student services, student recruitment, student engagement, student experience, student life, student housing, student support, student loans, student finance, student relations`,
  },
  { lang: 'en', level: 'senior', kind: 'rank', words: 'principal investigator' },
  // ---------------------------------------------------------------- German
  {
    lang: 'de',
    level: 'c-level',
    kind: 'rank',
    words: `geschäftsführer, *geschäftsführer, mitglied der geschäftsführung, vorsitzender der geschäftsführung, vorsitzende der geschäftsführung, gf, geschäftsleiter,
      mitglied der geschäftsleitung, geschäftsführender gesellschafter, geschäftsführende gesellschafterin, gesellschafter, *vorstand, vorstandsmitglied,
      vorstandsvorsitzender, vorstandsvorsitzende, vorstandssprecher, mitglied des vorstands, mitglied des vorstandes, mitglied im vorstand, vorsitzender des vorstands, vorsitzende des vorstands,
      aufsichtsrat, aufsichtsratsmitglied, mitglied des aufsichtsrats, aufsichtsratsvorsitzender, aufsichtsratsvorsitzende, inhaber, *inhaber, mitinhaber, gründer, mitgründer, unternehmer,
      eigentümer, firmeninhaber, generaldirektor, präsident, geschäftsführender direktor, geschäftsführende direktorin, firmenchef, komplementär, teilhaber, unternehmensleiter,
      hauptgeschäftsführer, alleingeschäftsführer, intendant, bürgermeister, oberbürgermeister, kanzler`,
  },
  {
    lang: 'de',
    level: 'c-level',
    kind: 'first',
    words: 'geschäftsführung, geschäftsleitung, vorstand, unternehmensleitung, unternehmensführung',
  },
  { lang: 'de', level: 'vice-president', kind: 'rank', words: 'vizepräsident, vize präsident, vicepräsident' },
  {
    lang: 'de',
    level: 'director',
    kind: 'rank',
    words: `leiter, *leiter, direktor, *direktor, *chef, prokurist, bereichsleiter, bereichsleitung, abteilungsleiter, abteilungsleitung, hauptabteilungsleiter, werksleiter, werkleiter,
      niederlassungsleiter, standortleiter, leitender angestellter, leitende angestellte, chefarzt, chefärztin, chefredakteur, dekan, rektor, schulleiter, schulleitung, generalbevollmächtigter,
      generalbevollmächtigte, handlungsbevollmächtigter, handlungsbevollmächtigte, chefsyndikus, chefarchitekt, chefentwickler, chefingenieur, ressortleiter, dezernent, amtsleiter, bereichsvorstand`,
  },
  { lang: 'de', level: 'director', kind: 'first', words: 'leitung, *leitung, direktion' },
  {
    lang: 'de',
    level: 'manager',
    kind: 'rank',
    words: `teamleiter, teamleitung, gruppenleiter, gruppenleitung, projektleiter, projektleitung, teilprojektleiter, filialleiter, filialleitung, marktleiter, marktleitung, schichtleiter, schichtleitung, sachgebietsleiter,
      sachgebietsleitung, referatsleiter, referatsleitung, bauleiter, bauleitung, büroleiter, büroleitung, küchenchef, kursleiter, seminarleiter, gebietsleiter, gebietsverkaufsleiter, bezirksleiter, stationsleitung, wohngruppenleitung,
      geschäftsstellenleiter, hortleitung, *manager, teamlead, meister, industriemeister, vorarbeiter, polier, leitende, leitender, teamchef, oberarzt, oberärztin, führungskraft, objektleiter, restaurantleiter`,
  },
  { lang: 'de', level: 'senior', kind: 'modifier', words: 'leitend, hauptverantwortlich, erfahrener, erfahrene' },
  {
    lang: 'de',
    level: 'senior',
    kind: 'rank',
    words:
      'experte, expertin, *experte, *expertin, fachreferatsleiter, professor, softwarearchitekt, lösungsarchitekt, oberingenieur, syndikus',
  },
  {
    lang: 'de',
    level: 'staff',
    kind: 'assist',
    words: `assistent, *assistent, assistenz, *assistenz, sekretär, *sekretär, sekretariat, *sekretariat, referent, *referent, sachbearbeiter, *sachbearbeiter, sachbearbeitung, *sachbearbeitung, mitarbeiter, *mitarbeiter,
      berater, *berater, betreuer, *betreuer, stabsstelle, vorzimmer`,
  },
  { lang: 'de', level: 'staff', kind: 'junior', words: 'berufseinsteiger, nachwuchskraft' },
  {
    lang: 'de',
    level: 'staff',
    kind: 'rank',
    words: `entwickler, *entwickler, ingenieur, *ingenieur, kaufmann, *kaufmann, kauffrau, *kauffrau, kaufleute, *kaufleute, techniker, *techniker, buchhalter, *buchhalter, einkäufer, *einkäufer, verkäufer, *verkäufer,
      redakteur, *redakteur, jurist, *jurist, anwalt, *anwalt, anwältin, *anwältin, spezialist, *spezialist, fachkraft, *fachkraft, angestellter, angestellte, *angestellter, *angestellte, texter, *texter, gestalter, *gestalter,
      koordinator, *koordinator, lehrer, *lehrer, dozent, trainer, vertriebler, *vertriebler, handelsvertreter, außendienst, außendienstler, innendienst, fachwirt, *fachwirt, betriebswirt, *betriebswirt, mechaniker, *mechaniker,
      mechatroniker, elektroniker, *elektroniker, monteur, *monteur, *begleiter, informatiker, *informatiker, analytiker, forscher, *forscher, wissenschaftler, *wissenschaftler, architekt, *architekt, planer, *planer, disponent,
      *disponent, prüfer, *prüfer, steuerfachangestellte, personaler, recruiter, sozialarbeiter, erzieher, pfleger, *pfleger, arzt, ärztin, hausmeister, laborant, *laborant, lagerist, fahrer, *fahrer, verwalter, *verwalter,
      programmierer, *programmierer, designer, *designer, *controller, *analyst, *spezialistin, bankkaufmann, beauftragter, beauftragte, *beauftragter, *beauftragte, verantwortlicher, verantwortliche, gutachter, makler, *makler, werber, *agent, konstrukteur, *konstrukteur, ausbilder, controller, statistiker, chemiker, biologe, physiker`,
  },
  {
    lang: 'de',
    level: 'student',
    kind: 'rank',
    words: `praktikant, *praktikant, praktikum, *praktikum, werkstudent, studentin, *student, studierende, studierender, studentische hilfskraft, studentische aushilfe, hiwi, auszubildender, auszubildende, azubi, ausbildung zum,
      ausbildung zur, lehrling, volontär, trainee, diplomand, bachelorand, masterand, doktorand, schüler, umschüler, dualer student, duale studentin, arbeitssuchend, arbeitsuchend, arbeitslos, auf jobsuche, auf stellensuche, auf der suche,
      jobsuchend, referendar, rechtsreferendar, bachelorstudent, masterstudent, absolvent, hochschulabsolvent, anwärter`,
  },
  {
    lang: 'de',
    level: null,
    kind: 'none',
    words:
      'management, projektmanagement, begleiter, betriebsleitung im aufbau, chef vom dienst assistenz, weiterleitung, einleitung, anleitung, anleiter, studentenwerk, studentensekretariat',
  },
  // ---------------------------------------------------------------- French
  {
    lang: 'fr',
    level: 'c-level',
    kind: 'rank',
    words: `pdg, dg, dga, directeur général, directrice générale, président, présidente, président directeur général, présidente directrice générale, directeur général adjoint, directrice générale adjointe,
      directeur général délégué, directrice générale déléguée, gérant, gérante, cogérant, cogérante, fondateur, fondatrice, co fondateur, co fondatrice, cofondateur, cofondatrice, dirigeant, dirigeante, chef d entreprise,
      cheffe d entreprise, associé gérant, associée gérante, associé fondateur, associé, associée, propriétaire, administrateur délégué, administratrice déléguée, membre du directoire, membre du comex, membre du comité exécutif,
      membre du comité de direction, président du conseil, administrateur général, mandataire social, patron, patronne, entrepreneur, entrepreneuse, directeur exécutif, directrice exécutive`,
  },
  { lang: 'fr', level: 'vice-president', kind: 'rank', words: 'vice président, vice présidente, viceprésident' },
  {
    lang: 'fr',
    level: 'director',
    kind: 'rank',
    words: `directeur, directrice, drh, daf, dsi, dircom, dirco, rssi, directeur adjoint, directrice adjointe, directeur associé, directrice associée, sous directeur, sous directrice, directeur de projet, rédacteur en chef, rédactrice en chef,
      secrétaire général, secrétaire générale, doyen, doyenne, proviseur, recteur, rectrice, directeur délégué, directrice déléguée, ingénieur en chef, chef de département, cheffe de département`,
  },
  {
    lang: 'fr',
    level: 'manager',
    kind: 'rank',
    words: `responsable, chef, cheffe, chef de projet, cheffe de projet, chef de produit, cheffe de produit, chef de service, cheffe de service, chef d équipe, cheffe d équipe, chef des ventes, cheffe des ventes, chef de secteur, chef de groupe,
      chef de rayon, chef de publicité, encadrant, encadrante, superviseur, superviseuse, contremaître, directeur de clientèle, directrice de clientèle, raf, rrh, conducteur de travaux, conductrice de travaux`,
  },
  {
    lang: 'fr',
    level: 'senior',
    kind: 'modifier',
    words: 'sénior, confirmé, confirmée, expérimenté, expérimentée, référent, référente, principal, principale',
  },
  {
    lang: 'fr',
    level: 'senior',
    kind: 'rank',
    words:
      'expert, experte, architecte logiciel, architecte solution, architecte si, professeur des universités, professeur associé, professeure associée, maître de conférences',
  },
  {
    lang: 'fr',
    level: 'staff',
    kind: 'assist',
    words: `assistant, assistante, secrétaire, chargé, chargée, attaché, attachée, conseiller, conseillère, adjoint administratif, adjointe administrative, collaborateur, collaboratrice, office manager assistante, employé, employée`,
  },
  { lang: 'fr', level: 'staff', kind: 'junior', words: 'débutant, débutante' },
  {
    lang: 'fr',
    level: 'staff',
    kind: 'rank',
    words: `ingénieur, ingénieure, développeur, développeuse, technicien, technicienne, consultante, comptable, acheteur, acheteuse, juriste, avocat, avocate, analyste, rédacteur, rédactrice, gestionnaire, vendeur, vendeuse, graphiste,
      concepteur, conceptrice, formateur, formatrice, enseignant, enseignante, animateur, animatrice, commercial, commerciale, technico commercial, technico commerciale, chercheur, chercheuse, professeur, professeure, infirmier, infirmière, médecin,
      opérateur, opératrice, contrôleur de gestion, contrôleuse de gestion, contrôleur, contrôleuse, auditeur, auditrice, traducteur, traductrice, journaliste, agent, agente, coordinateur, coordinatrice, coordonnateur, coordonnatrice, recruteur,
      recruteuse, téléconseiller, téléconseillère, spécialiste, programmeur, programmeuse, administrateur, administratrice, logisticien, logisticienne, webmestre, community manageur, préparateur, monteur, mécanicien, électricien, notaire clerc,
      hôte d accueil, hôtesse d accueil, négociateur, négociatrice, planificateur, approvisionneur, approvisionneuse, instituteur, institutrice, magasinier, caissier, caissière, dessinateur, dessinatrice, testeur, testeuse, scientifique`,
  },
  {
    lang: 'fr',
    level: 'student',
    kind: 'rank',
    words: `stagiaire, en stage, stage de, stage en, alternant, alternante, en alternance, alternance, apprenti, apprentie, étudiant, étudiante, doctorant, doctorante, élève ingénieur, élève, lycéen, lycéenne, demandeur d emploi, demandeuse d emploi,
      en recherche d emploi, à la recherche d un emploi, à la recherche d un stage, à la recherche d une alternance, en recherche active, recherche emploi, recherche un stage, sans emploi, en reconversion, jeune diplômé, jeune diplômée`,
  },
  { lang: 'fr', level: null, kind: 'none', words: 'maître de stage, responsable des stages, associé de recherche' },
  // ---------------------------------------------------------------- Spanish
  {
    lang: 'es',
    level: 'c-level',
    kind: 'rank',
    words: `director general, directora general, director ejecutivo, directora ejecutiva, gerente general, consejero delegado, consejera delegada, presidente, presidenta, fundador, fundadora, co fundador, co fundadora, cofundador, cofundadora,
      propietario, propietaria, dueño, dueña, socio, socia, socio director, socia directora, socio fundador, socia fundadora, socio gerente, administrador único, administradora única, administrador general, consejero independiente, consejera independiente, empresario,
      empresaria, emprendedor, emprendedora, director gerente, directora gerente, miembro del consejo, miembro del comité de dirección, presidente ejecutivo, presidenta ejecutiva, director general adjunto, directora general adjunta`,
  },
  { lang: 'es', level: 'vice-president', kind: 'rank', words: 'vicepresidente, vicepresidenta, vice presidente, vice presidenta' },
  {
    lang: 'es',
    level: 'director',
    kind: 'rank',
    words: `directora, director de, director comercial, director financiero, director técnico, director adjunto, directora adjunta, subdirector, subdirectora, sub director, sub directora, director asociado, directora asociada, secretario general,
      secretaria general, decano, decana, rector, rectora, redactor jefe, redactora jefa, country manager, subdirector general, subdirectora general, director de área, jefe de gabinete, jefa de gabinete`,
  },
  {
    lang: 'es',
    level: 'manager',
    kind: 'rank',
    words: `gerente, gerenta, jefe, jefa, jefe de equipo, jefa de equipo, jefe de proyecto, jefa de proyecto, jefe de ventas, jefa de ventas, responsable de, encargado, encargada, supervisora, líder de equipo, líder, subgerente, sub gerente,
      capataz, director de cuentas, directora de cuentas, director de proyecto, director de tienda, director de sucursal, jefe de obra`,
  },
  { lang: 'es', level: 'senior', kind: 'modifier', words: 'sénior, principal' },
  {
    lang: 'es',
    level: 'senior',
    kind: 'rank',
    words: 'experto, experta, catedrático, catedrática, arquitecto de software, arquitecto de soluciones',
  },
  {
    lang: 'es',
    level: 'staff',
    kind: 'assist',
    words:
      'asistente, secretario, secretaria, auxiliar, ayudante, asesor, asesora, administrativo, administrativa, adjunto, adjunta, colaborador, colaboradora',
  },
  { lang: 'es', level: 'staff', kind: 'junior', words: 'júnior, principiante' },
  {
    lang: 'es',
    level: 'staff',
    kind: 'rank',
    words: `técnico, técnica, ingeniero, ingeniera, desarrollador, desarrolladora, consultor, consultora, contable, contador, contadora, comprador, compradora, abogado, abogada, analista, empleado, empleada, agente, vendedor, vendedora, diseñador,
      diseñadora, especialista, programador, programadora, profesor, profesora, maestro, maestra, ejecutivo, ejecutiva, ejecutivo de cuentas, ejecutiva de cuentas, ejecutivo de ventas, coordinador, coordinadora, redactor, redactora, periodista,
      investigador, investigadora, comercial, teleoperador, teleoperadora, operario, operaria, dependiente, dependienta, enfermero, enfermera, médico, traductor, traductora, auditor, auditora, arquitecto, arquitecta, gestor, gestora, oficial,
      recepcionista, delegado comercial, delegada comercial, delegado, delegada, científico, científica, controlador, administrador, administradora, planificador, reclutador, reclutadora, mecánico, electricista, promotor, promotora`,
  },
  {
    lang: 'es',
    level: 'student',
    kind: 'rank',
    words: `becario, becaria, en prácticas, prácticas, aprendiz, estudiante, pasante, practicante, doctorando, doctoranda, recién graduado, recién graduada, recién titulado, en búsqueda de empleo, en búsqueda activa, buscando empleo, buscando trabajo,
      desempleado, desempleada, en paro, alumno, alumna, pasantía, en formación dual`,
  },
  { lang: 'es', level: null, kind: 'none', words: 'buenas prácticas, socio comercial, atención al socio, programa de becarios' },
]
