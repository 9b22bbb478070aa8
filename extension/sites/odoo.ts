import type { Pick, Site } from './site'

const widget = (name: string): string => `.o_field_widget[name="${name}"]`
const link = (name: string): Pick => [`${widget(name)} a[href^="mailto:" i]`, 'href']

/** Also runs on any origin. Ids are small numbers that count anew for every kind of record, so they name no person. */
export const odoo: Site = {
  id: 'odoo',
  name: 'Odoo',
  claims: [{ hosts: ['*.odoo.com'], markup: 'body.o_web_client' }, { markup: 'body.o_web_client' }],
  record: /(?:\/odoo\/(?:[\w.-]+\/)+|[#&?]id=)(\d+)/,
  subject: [
    {
      each: '.o_form_view',
      needsRecord: true,
      fields: {
        email: [link('email_from'), link('email'), widget('email_from'), widget('email')],
        name: [widget('contact_name'), `${widget('partner_id')} .o_form_uri`, `.oe_title ${widget('name')}`],
        company: [widget('partner_name'), widget('parent_id'), `${widget('commercial_partner_id')} .o_form_uri`],
        title: [widget('function')],
        domain: [[`${widget('website')} a`, 'href']],
      },
    },
  ],
  rows: [
    {
      each: 'tr.o_data_row',
      fields: {
        email: [['td[name="email_from"] a', 'href'], ['td[name="email"] a', 'href'], 'td[name="email_from"]', 'td[name="email"]'],
        name: ['td[name="contact_name"]', 'td[name="partner_id"]', 'td[name="complete_name"]', 'td[name="name"]'],
        company: ['td[name="partner_name"]', 'td[name="parent_id"]'],
      },
    },
  ],
  outside: '.o-mail-Chatter, .o_Chatter, .o_x2m_control_panel',
}
