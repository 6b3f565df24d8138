/** A shop: three types of its own, which refer to each other. docs/own-types.md walks through it. */
import { bool, date, defineType, email, int, money, oneOf, phone, ref, refByKey, text } from 'inlet';

const products = defineType({
  name: 'products',
  fields: [
    text('sku', {
      label: 'SKU',
      required: true,
      unique: true,
      aliases: ['article number', 'item code'],
      example: 'MUG-BLUE-01',
      // People write "mug blue 01"; what is kept, and compared, is MUG-BLUE-01.
      transform: (cell) => cell.toUpperCase().replace(/\s+/g, '-'),
      check: (sku: string) => (/^[A-Z]{3}-/.test(sku) ? null : 'A SKU begins with three letters and a dash.'),
    }),
    text('name', { required: true, aliases: ['product', 'title'], example: 'Mug, blue' }),
    money('price', { required: true, aliases: ['unit price', 'rrp'] }),
    oneOf('category', ['kitchen', 'bath', 'garden', 'gift']),
    int('in_stock', { min: 0, aliases: ['stock', 'on hand'], default: '0' }),
    bool('fragile', { default: 'f' }),
  ],
});

const customers = defineType({
  name: 'customers',
  fields: [
    text('number', { required: true, unique: true, aliases: ['customer no', 'account'], example: 'C-1001' }),
    text('name', { required: true, aliases: ['customer name'], example: 'Hattie Bell' }),
    email('email', { unique: true, aliases: ['e-mail address'] }),
    phone('phone', { aliases: ['tel', 'mobile'] }),
    date('since', { past: true, aliases: ['customer since'] }),
  ],
});

const orders = defineType({
  name: 'orders',
  fields: [
    text('number', { required: true, unique: true, aliases: ['order no'], example: 'O-2024-0001' }),
    // The column keeps the record's uuid; a file may name the customer by number, and the product by SKU.
    ref('customer_uuid', 'customers', { required: true }),
    refByKey('customer', 'customers', 'number', { into: 'customer_uuid', example: 'C-1001' }),
    ref('product_uuid', 'products', { required: true }),
    refByKey('product', 'products', 'sku', { into: 'product_uuid', example: 'MUG-BLUE-01' }),
    int('quantity', { required: true, min: 1, max: 999, aliases: ['qty'] }),
    money('total', { required: true }),
    oneOf('status', ['open', 'paid', 'sent', 'cancelled'], { default: 'open' }),
    date('ordered_on', { required: true, past: true, aliases: ['order date'] }),
    date('sent_on', { past: true, aliases: ['dispatched'] }),
  ],
  rules: [
    { rule: 'not_before', field: 'sent_on', other: 'ordered_on' },
    { rule: 'required_when', fields: ['sent_on'], when: { field: 'status', values: ['sent'] } },
  ],
  check: ({ status, sent_on }) =>
    status === 'cancelled' && sent_on !== null ? { sent_on: 'A cancelled order was never sent.' } : null,
});

export default { types: [products, customers, orders] };
