import type { Slug } from "../../../shared/ids.ts"
import { T, t, tn } from "../../frame/speech.tsx"
import type { Entry } from "../../pulse/account.ts"
import type { Period } from "../../pulse/period.ts"
import type { Counts } from "../../pulse/share.ts"
import { Nothing } from "../nothing.tsx"
import { periodWords } from "../period-words.ts"
import { SplitBar } from "../split-bar.tsx"
import { count, percent, signed, spanName } from "../wording.ts"
import { AccountChart } from "./account-chart.tsx"
import { csvPath } from "./address.ts"
import { Behind } from "./behind.tsx"
import { Reader } from "./reader.tsx"

interface AccountCardProps {
  account: readonly Entry[]
  current: Counts
  period: Period
  slug: Slug
}

/** Love as what goes into an account, hate as what is taken out: what it came to, beside the plain split. */
export const AccountCard = ({ account, current, period, slug }: AccountCardProps) => {
  const { love, hate } = current
  return (
    <section class="card account" aria-labelledby="account">
      <div class="title">
        <h2 id="account">{t("Deposits and withdrawals")}</h2>
      </div>
      {love + hate === 0 ? (
        <Nothing>{t("No votes in this period.")}</Nothing>
      ) : (
        <>
          <p class="told">
            <T
              say="{deposits}, {withdrawals} {during}: <b>{balance}</b>."
              deposits={tn(love, "{n} deposit", "{n} deposits")}
              withdrawals={tn(hate, "{n} withdrawal", "{n} withdrawals")}
              during={periodWords(period).during}
              balance={signed(love - hate)}
              b={(inside) => <b>{inside}</b>}
            />
          </p>
          <SplitBar love={love} hate={hate} />
          <p class="ends">
            <small>{t("{share} love", { share: percent(love / (love + hate)) })}</small>
            <small>{t("{share} hate", { share: percent(hate / (love + hate)) })}</small>
          </p>
          <Reader label={t("Balance over time, step by step")}>
            <AccountChart account={account} period={period} />
          </Reader>
          <Behind
            of={t("Deposits and withdrawals")}
            columns={[t("When"), t("Deposits"), t("Withdrawals"), t("Balance")]}
            csv={csvPath(slug, "balance", period)}
          >
            <tbody>
              {account.toReversed().map((entry) => (
                <tr key={`${entry.span.from}-${entry.span.hours?.from}`}>
                  <th scope="row">{spanName(entry.span, period.today)}</th>
                  <td>{count(entry.love)}</td>
                  <td>{count(entry.hate)}</td>
                  <td>{signed(entry.balance)}</td>
                </tr>
              ))}
            </tbody>
          </Behind>
        </>
      )}
    </section>
  )
}
