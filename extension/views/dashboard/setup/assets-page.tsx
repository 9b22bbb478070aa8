import { useState } from 'preact/hooks'
import type { Asset } from '#shared/schema/asset'
import { EmptyState } from '../../../ui/empty-state'
import { t } from '../../../ui/t'
import { deleteAsset, listAssets } from '../api/routes'
import { send } from '../api/send'
import { editors } from '../frame/page-entry'
import { PageHead } from '../frame/page-head'
import { useWorkspace } from '../frame/workspace-context'
import { ConfirmButton } from '../list/confirm-button'
import { ShownList } from '../list/shown-list'
import { pageOf, usePaged } from '../list/use-paged'
import { AssetDialog } from './asset-dialog'

/** Pages, files and forms of the site with their labels, so that signals can mean "a white paper" and not an address. */
export function AssetsPage() {
  const may = editors(useWorkspace().me)
  const [editing, setEditing] = useState<Asset | 'new' | null>(null)
  const assets = usePaged<Asset>('assets', async (cursor) => pageOf(await send(listAssets, { query: { limit: 100, cursor } }), 'assets'))
  const remove = async (asset: Asset) => {
    const answer = await send(deleteAsset, { params: { id: asset.id } })
    if (answer.ok) assets.change((row) => (row.id === asset.id ? undefined : row))
    return answer.ok ? null : answer.message
  }
  return (
    <div class="page">
      <PageHead title={t('dash_assets')} text={t(may ? 'dash_assets_text' : 'dash_editors_only')}>
        {may && (
          <button type="button" class="button main" onClick={() => setEditing('new')}>
            {t('dash_asset_new')}
          </button>
        )}
      </PageHead>
      <ShownList of={assets} empty={<EmptyState title={t('dash_assets_none')} text={t('dash_assets_none_text')} />}>
        {(rows) => (
          <div class="scroll-x">
            <table class="plain">
              <thead>
                <tr>
                  <th scope="col">{t('dash_label')}</th>
                  <th scope="col">{t('dash_kind')}</th>
                  <th scope="col">{t('dash_asset_stage')}</th>
                  <th scope="col">{t('dash_asset_paths')}</th>
                  {may && (
                    <th scope="col" class="tight">
                      <span class="visually-hidden">{t('dash_actions')}</span>
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {rows.map((asset) => (
                  <tr key={asset.id}>
                    <th scope="row">{asset.label}</th>
                    <td>{asset.kind}</td>
                    <td>{t(`dash_funnel_${asset.stage}`)}</td>
                    <td class="mono">{asset.paths.join(' ')}</td>
                    {may && (
                      <td class="tight">
                        <button type="button" class="quiet" aria-label={t('dash_edit_name', asset.label)} onClick={() => setEditing(asset)}>
                          {t('dash_edit')}
                        </button>
                        <ConfirmButton
                          words={t('dash_delete')}
                          label={t('dash_delete_name', asset.label)}
                          sure={t('dash_asset_delete_sure')}
                          onSure={() => remove(asset)}
                        />
                      </td>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </ShownList>
      {editing && (
        <AssetDialog
          known={editing === 'new' ? null : editing}
          taken={new Set(assets.rows.value?.map((asset) => asset.id))}
          onClose={() => setEditing(null)}
          onSaved={() => {
            setEditing(null)
            void assets.again()
          }}
        />
      )}
    </div>
  )
}
