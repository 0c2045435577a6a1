import type { Membership } from "../store/members.ts"
import { Document } from "./document.tsx"

/** For addresses that lead nowhere in this member's business. */
export const NotFoundPage = ({ business }: Membership) => (
  <Document title="Not found">
    <main class="sign-in">
      <h1>No such touchpoint</h1>
      <p>{business.name} has no touchpoint here. It may have been renamed or archived.</p>
      <p>
        <a class="button" href="/journey">
          To the journey
        </a>
      </p>
    </main>
  </Document>
)
