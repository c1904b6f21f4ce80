import type { FieldWords } from './fieldWords.ts';

export const es = (): FieldWords => ({
  first_name: 'Nombre',
  last_name: 'Apellido',
  address_1: 'Dirección',
  city: 'Ciudad',
  state: 'Estado',
  zipcode: 'Código postal',
  external_id: 'ID externo',
});
