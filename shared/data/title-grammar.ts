/**
 * The small words a job title is taken apart with. Everything is written as the normaliser leaves it:
 * lower case, no diacritics.
 */

/** After one of these comes what the job is about or whom it serves, not the job: "Assistant *to* the CEO". */
export const COMPLEMENT_WORDS: readonly string[] =
  // en, de, fr, es
  `of to for in on with from within under
  der des dem den die fur im zum zur von vom am an auf mit fuer
  de du des d au aux en pour aupres sur par
  del para al`.split(/\s+/)

/** After one of these comes an employer's name, which says nothing about the job: "Engineer *at* Sales Inc". */
export const EMPLOYER_WORDS: readonly string[] = ['at', 'bei', 'beim', 'chez']

/** These join two jobs or two subjects. */
export const JOINING_WORDS: readonly string[] = ['and', 'und', 'et', 'y', 'sowie']

/** A part of a title that starts with one of these is about the past. */
export const FORMER_WORDS: readonly string[] = `former formerly ex previously retired past emeritus
  ehemalig ehemalige ehemaliger ehemals fruherer fruhere
  ancien ancienne retraite retraitee
  antiguo antigua exdirector jubilado jubilada`.split(/\s+/)

/** What follows `/`, `*`, `:`, `_`, `·`, `(` or `.` when a word is written for several genders: "Leiter*in", "Directeur·rice". */
export const GENDER_ENDINGS: readonly string[] =
  `innen in frau mann trices trice rices rice ices ice euses euse ieres iere eres ere esse nes ne fes fe ves ve ses se
  es e as a os o r n`.split(/\s+/)

/** German endings to which `in` makes the feminine: `leiter` → `leiterin`. */
export const GERMAN_FEMININE_STEMS: readonly string[] = ['er', 'or', 'ent', 'ant', 'ist', 'eur', 'at', 'ekt', 'and', 'ar', 'oge', 'atte']
