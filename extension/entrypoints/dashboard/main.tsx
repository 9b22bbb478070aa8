import { mountDashboard } from '../../views/dashboard/mount'

mountDashboard(document.getElementById('root')!)
