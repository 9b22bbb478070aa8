import * as z from 'zod'
import { Asset } from '../schema/asset'
import { endpoint } from './endpoint'
import { IdParams, listOf, NameParams, PageQuery } from './page'

const EDITORS = ['marketing', 'admin'] as const

export const listAssets = endpoint({
  method: 'GET',
  path: '/v1/assets',
  summary: 'Labelled pages, files and forms, by label',
  auth: 'member',
  query: PageQuery,
  response: listOf('assets', Asset),
})

export const putAsset = endpoint({
  method: 'PUT',
  path: '/v1/assets/:id',
  summary: 'Label an asset, or change its label; everybody is scored again',
  auth: 'member',
  roles: EDITORS,
  params: NameParams,
  body: z.strictObject(Asset.omit({ id: true }).shape),
  response: Asset,
})

export const deleteAsset = endpoint({
  method: 'DELETE',
  path: '/v1/assets/:id',
  summary: 'Take a label away; everybody is scored again',
  auth: 'member',
  roles: EDITORS,
  params: IdParams,
})
