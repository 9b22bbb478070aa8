/** Declarations, each ended by a semicolon, that a page's own rules for all its elements can neither hide nor move. */
export const important = (declarations: string): string => declarations.replaceAll(';', '!important;')
