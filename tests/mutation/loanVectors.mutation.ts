import { vectors } from "./vectors.ts";

vectors("loan-schedules", "loan-schedules-act360");
