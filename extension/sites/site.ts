export const PERSON_FIELDS = ['email', 'name', 'company', 'title', 'domain', 'crmId'] as const
export type PersonField = (typeof PERSON_FIELDS)[number]

/** A selector whose text is wanted, or a selector and the attribute that is. `''` is the element itself. */
export type Pick = string | readonly [selector: string, attribute: string]

/** One way a page shows a person. */
export type PersonRule = {
  /** every visible element it matches is one person */
  each: string
  /** selectors inside that element, the likeliest first */
  fields: Partial<Record<PersonField, readonly Pick[]>>
  /** take the page's last such element first: the newest message of a conversation */
  newestLast?: boolean
  /** only the page's first such element is one: who wrote a mail stands before those who got it */
  first?: true
  /** the rules after this one are asked too, whoever this one found */
  also?: true
  /** only when the address names a record */
  needsRecord?: boolean
}

/** All there is to know about one site. Data only: one engine (extension/page) reads them all. */
export type Site = {
  id: string
  /** as people call it */
  name: string
  /** the page is this site's when any of these holds; every part given must hold */
  claims: readonly {
    /** host names; `*.x.com` is any host below x.com */
    hosts?: readonly string[]
    /** a selector that must be in the page, for what runs on any origin */
    markup?: string
  }[]
  /** finds the id of the open record in the address, or of a row's in its link; the first group is the id */
  record?: RegExp
  /** the record's id is the CRM's id of the person */
  recordIsPerson?: boolean
  /**
   * Where the record's name stands, for sites whose record page shows addresses that may be somebody else's: the record is then
   * a person of its own, before them
   */
  recordName?: readonly Pick[]
  /** who the open record or mail is about; the first rule that finds somebody wins, unless `gather` */
  subject: readonly PersonRule[]
  /** whom else an open mail names, such as who else got it: never its subject */
  others?: readonly PersonRule[]
  /** people in a list */
  rows: readonly PersonRule[]
  /** where the reader's own address stands; whoever has it is left out */
  own?: readonly Pick[]
  /** never text of a field: placeholders such as “None” */
  ignore?: string
  /** a subject is never inside one of these: lists, recipients, footers, the reader's own menu */
  outside?: string
  /** hosts of open shadow roots that hold parts of a record */
  roots?: string
  /** same-origin frames that hold an open record of this site */
  frames?: string
  /** every rule adds people, and so do addresses in the text, schema.org and the title: for pages nobody described */
  gather?: boolean
}

/** What one engine reads a page by, as it travels to the page: JSON knows no regular expressions, so `record` may be its source. */
export type SiteRules = Omit<Site, 'record'> & {
  record?: RegExp | string
  /** what links get in touch with somebody, as the source of a regular expression */
  contact?: string
}

/** What tells whether a page of the site may name people at all. */
export type Glance = {
  /** as in a site, but of the host it is told for: which hosts are the site's is not asked in the page */
  claims: readonly {
    markup?: string
    /** a selector that must not be in the page */
    without?: string
  }[]
  record?: SiteRules['record']
  /** a selector of all that can be read of people; where nothing matches and the address names no record, there is nobody */
  signs?: string
  /** an XPath of texts where one with an address, or schema.org's word for a person, is a sign too; any prefix in it is HTML's */
  prose?: string
}
