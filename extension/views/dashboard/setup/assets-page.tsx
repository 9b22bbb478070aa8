import { useState } from 'preact/hooks'
import type { Asset } from '#shared/schema/asset'
import { t } from '../../../ui/t'
import { deleteAsset, listAssets } from '../api/routes'
import { send } from '../api/send'
import { editors } from '../frame/page-entry'
import { PageHead } from '../frame/page-head'
import { useWorkspace } from '../frame/workspace-context'
import { ListTable } from '../list/list-table'
import { RowActions } from '../list/row-actions'
import { removeRow, usePaged } from '../list/use-paged'
import { AssetDialog } from './asset-dialog'

/** Pages, files and forms of the site with their labels, so that signals can mean "a white paper" and not an address. */
export function AssetsPage() {
  const may = editors(useWorkspace().me)
  const [editing, setEditing] = useState<Asset | 'new' | null>(null)
  const assets = usePaged('assets', (cursor) => send(listAssets, { query: { limit: 100, cursor } }))
  const tools = (asset: Asset) => (
    <RowActions
      name={asset.label}
      onEdit={() => setEditing(asset)}
      onRemove={() => removeRow(assets, asset, send(deleteAsset, { params: { id: asset.id } }))}
      sure={t('dash_asset_delete_sure')}
    />
  )
  return (
    <div class="page">
      <PageHead title={t('dash_assets')} text={t(may ? 'dash_assets_text' : 'dash_editors_only')}>
        {may && (
          <button type="button" class="button main" onClick={() => setEditing('new')}>
            {t('dash_asset_new')}
          </button>
        )}
      </PageHead>
      <ListTable
        of={assets}
        empty={{ title: t('dash_assets_none'), text: t('dash_assets_none_text') }}
        textOf={({ label, kind, paths }) => [label, kind, ...paths].join(' ')}
        keyOf={(asset) => asset.id}
        columns={[
          { words: t('dash_label'), look: 'name', cell: (asset) => asset.label },
          { words: t('dash_kind'), cell: (asset) => asset.kind },
          { words: t('dash_asset_stage'), cell: (asset) => t(`dash_funnel_${asset.stage}`) },
          { words: t('dash_asset_paths'), look: 'mono', cell: (asset) => asset.paths.join(' ') },
        ]}
        actions={may ? tools : undefined}
      />
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
