import { attio } from './attio'
import { close } from './close'
import { dynamics } from './dynamics'
import { espocrm } from './espocrm'
import { generic } from './generic'
import { gmail } from './gmail'
import { hubspot } from './hubspot'
import { odoo } from './odoo'
import { outlook } from './outlook'
import { pipedrive } from './pipedrive'
import { roundcube } from './roundcube'
import { salesforce } from './salesforce'
import type { Site } from './site'
import { twenty } from './twenty'
import { zoho } from './zoho'

/** Every site Baton knows, the generic reader last: it claims whatever the others do not. */
export const SITES: readonly Site[] = [
  gmail,
  outlook,
  salesforce,
  hubspot,
  pipedrive,
  zoho,
  dynamics,
  close,
  attio,
  twenty,
  odoo,
  roundcube,
  espocrm,
  generic,
]
