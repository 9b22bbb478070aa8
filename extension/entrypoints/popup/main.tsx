import { mountPopup } from '../../views/popup/mount'

mountPopup(document.getElementById('root')!)
