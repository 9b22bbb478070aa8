/**
 * Suffixes that are sold to firms like a country's own and yet stand in the *private* part of the public suffix list
 * (CentralNic and its like). Under these, one label more names the company: `acme.uk.com`, not `uk.com`.
 */
export const REGISTRY_SUFFIXES: readonly string[] = `
ae.org africa.com br.com cn.com co.com co.nl co.no com.de com.se de.com eu.com gb.net gr.com hu.com hu.net in.net jp.net jpn.com kr.com
mex.com no.com qc.com ru.com sa.com se.net uk.com uk.net us.com us.org uy.com za.bz za.com
`
  .trim()
  .split(/\s+/)
