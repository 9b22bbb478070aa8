import { t } from '../../../ui/t'
import { LeadsPage } from '../leads/leads-page'
import { everyone, type PageEntry } from './page-entry'

/** Every page of the dashboard; adding one is a file and a line here. */
export const PAGES: readonly PageEntry[] = [{ path: 'leads', group: 'work', title: () => t('dash_leads'), may: everyone, Page: LeadsPage }]

export const pageAt = (path: string): PageEntry | undefined => PAGES.find((entry) => entry.path === path)
