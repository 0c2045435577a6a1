import type { DemoTouchpoint } from "./touchpoint.ts"
import { checkout } from "./touchpoints/checkout.ts"
import { coffee } from "./touchpoints/coffee.ts"
import { deliveryVan } from "./touchpoints/delivery-van.ts"
import { goodbye } from "./touchpoints/goodbye.ts"
import { greeting } from "./touchpoints/greeting.ts"
import { menu } from "./touchpoints/menu.ts"
import { newsletter } from "./touchpoints/newsletter.ts"
import { order } from "./touchpoints/order.ts"
import { receiptEmail } from "./touchpoints/receipt-email.ts"
import { seat } from "./touchpoints/seat.ts"
import { shopWindow } from "./touchpoints/shop-window.ts"
import { wifi } from "./touchpoints/wifi.ts"

/** Every touchpoint of the café, in the order customers live them. */
export const JOURNEY: readonly DemoTouchpoint[] = [
  shopWindow,
  menu,
  deliveryVan,
  greeting,
  seat,
  coffee,
  checkout,
  order,
  wifi,
  receiptEmail,
  goodbye,
  newsletter,
]
