import { mountSidePanel } from '../../views/sidepanel/mount'

mountSidePanel(document.getElementById('root')!)
