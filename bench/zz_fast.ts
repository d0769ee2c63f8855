import { scheduleColumns } from "/work/main/src/loan/scheduleColumns.ts";
import { buildSchedule } from "/work/main/src/loan/buildSchedule.ts";
import { day } from "/work/main/src/calendar/day.ts";
import { addMonths } from "/work/main/src/calendar/months.ts";
import { PLAIN_TERMS } from "/work/main/src/loan/plainTerms.ts";
import { money } from "/work/main/src/money/money.ts";
import { decimal } from "/work/main/src/money/decimal.ts";
const N=20000;
const loans:any[]=[];
const d0=day("2013-01-20");
for(let i=0;i<N;i++){ const f=addMonths((d0+ (i*37)%1000) as any,0); const first=addMonths(f,6);
 loans.push({...PLAIN_TERMS,id:"l"+i,name:"x",currency:"USD",agreement:null,signed:null,facility:money(30000000000n,"USD"),drawdowns:[{date:f,amount:money(20000000000n+BigInt(i*7919),"USD")}],rate:{kind:"fixed",percent:decimal("3")},dayCount:"ACT/360",firstInterest:first,firstPrincipal:first,lastPrincipal:addMonths(first,29*6),monthsBetween:6,repayment:{kind:"equal-principal"},businessDays:{calendars:["CN","RS","GB","TARGET2"],convention:"following",interest:"unadjusted"},rounding:"half-up",remainder:"last",fees:[],sources:{}}); }
for(let k=0;k<8;k++){const t=process.cpuUsage();const c=scheduleColumns(loans);const e=process.cpuUsage(t).user*1e3;console.log((N*1e9/e).toFixed(0),"schedules/s",c.due.length/N)}
for(let k=0;k<2;k++){const t=process.hrtime.bigint();let n=0;for(const l of loans)n+=buildSchedule(l).rows.length;const e=Number(process.hrtime.bigint()-t);console.log("rich",(N*1e9/e).toFixed(0),"schedules/s",n/N)}
