import * as z from 'zod'

// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing control characters is the point
const UNPRINTABLE = /[\u0000-\u0008\u000e-\u001f\u007f]/

/** Text as a person types it: tabs and line breaks of any kind may be in it, other control characters not. */
const Text = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => !UNPRINTABLE.test(text), 'holds control characters')

/** What a trait can hold. `null` is never stored: an unknown trait is absent. */
export const TraitValue = z.union([Text(500), z.number().finite(), z.boolean(), z.array(Text(200)).max(50)])
export type TraitValue = z.infer<typeof TraitValue>

/** Who said it, strongest first (DESIGN §4). A weaker source never overwrites a stronger one. */
export const TRAIT_SOURCES = ['member', 'crm', 'import', 'enrichment', 'form'] as const
export const TraitSource = z.enum(TRAIT_SOURCES)
export type TraitSource = z.infer<typeof TraitSource>

/** What every object already has: as a name of a trait it would be found where nobody said it. */
const FORBIDDEN_NAMES = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype'])

/** Trait and property names: letters, digits, `_`, `-`, `.`, `$`, space; at most 64; never a name every object has. */
export const TraitName = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[\p{L}\p{N}_$. -]+$/u, 'may hold letters, digits, spaces and _ - . $')
  .refine((name) => !FORBIDDEN_NAMES.has(name), 'is a reserved name')

/** Flat record of traits, at most 64 of them. */
export const Traits = z.record(TraitName, TraitValue).refine((t) => Object.keys(t).length <= 64, 'holds more than 64 traits')
export type Traits = Record<string, TraitValue>

/**
 * Traits Baton derives itself (shared/scoring/derived). They never come from outside.
 * `seniority` and `function` from the job title; the e-mail kinds and `domain` from the address.
 */
export const DERIVED_TRAITS = ['seniority', 'function', 'emailKind', 'roleAddress', 'domain', 'namedAccount', 'relation'] as const

/** Career levels, highest first. `student` covers students, interns and job-seekers. */
export const SENIORITIES = ['c-level', 'vice-president', 'director', 'manager', 'senior', 'staff', 'student'] as const
export type Seniority = (typeof SENIORITIES)[number]

/** Business functions a title can point to. */
export const FUNCTIONS = [
  'marketing',
  'sales',
  'engineering',
  'it',
  'product',
  'design',
  'data',
  'finance',
  'operations',
  'hr',
  'legal',
  'procurement',
  'support',
  'research',
  'education',
  'general-management',
] as const
export type BusinessFunction = (typeof FUNCTIONS)[number]

/** `business` (own domain), `free` (Gmail and the like) or `disposable`. */
export const EMAIL_KINDS = ['business', 'free', 'disposable'] as const
export type EmailKind = (typeof EMAIL_KINDS)[number]
