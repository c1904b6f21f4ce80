import type { FieldsMessages } from '../../en/features/fields.ts';

export const fields = (): FieldsMessages => ({
  first_name: 'Nombre',
  last_name: 'Apellido',
  address_1: 'Dirección',
  city: 'Ciudad',
  state: 'Estado',
  zipcode: 'Código postal',
  external_id: 'ID externo',
});
