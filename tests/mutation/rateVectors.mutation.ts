import { vectors } from "./vectors.ts";

vectors("irr-npv");
