import { vectors } from "./vectors.ts";

vectors("day-counts", "schedule-dates", "holidays");
