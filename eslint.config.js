import js from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import * as regexp from "eslint-plugin-regexp";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

const DATE = {
  name: "Date",
  message: "Days are integers here (calendar/day.ts). Only a shell asks the clock, for today's date.",
};
const FLOATING_POINT = [
  { name: "parseFloat", message: "Numbers are read exactly: money/decimal.ts, text/." },
  { name: "isNaN", message: "Use Number.isNaN." },
  { name: "isFinite", message: "Use Number.isFinite." },
];
const NETWORK = ["fetch", "XMLHttpRequest", "WebSocket", "EventSource"].map((name) => ({
  name,
  message: "A document never leaves the machine: nothing here talks to a network.",
}));
const EXCEL = ["Excel", "Office", "CustomFunctions", "OfficeExtension"].map((name) => ({
  name,
  message: "Only writers/excel, host, functions and commands name Excel's own objects.",
}));

export default defineConfig(
  globalIgnores(["dist/", "out/", "coverage/", "reports/", ".stryker/", "node_modules/", "tools/"]),
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "max-lines": ["error", { max: 400 }],
      // A switch counts once: a reducer with many plain cases is no tangle.
      complexity: ["error", { max: 20, variant: "modified" }],
      "max-depth": ["error", 4],
      "max-params": ["error", 6],
      eqeqeq: "error",
      "no-console": "off",
      "object-shorthand": "error",
      "prefer-const": "error",
      "no-implicit-coercion": ["error", { boolean: false }],
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    // Rules that need types stand in .oxlintrc.json: by a compiled type checker they take a sixth of the time.
    extends: [tseslint.configs.strict],
    rules: {
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/explicit-module-boundary-types": "error",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    rules: { "no-restricted-globals": ["error", DATE, ...FLOATING_POINT, ...NETWORK, ...EXCEL] },
  },
  {
    files: ["src/clock.ts"],
    rules: { "no-restricted-globals": ["error", ...FLOATING_POINT, ...NETWORK, ...EXCEL] },
  },
  {
    files: ["src/taskpane/samples.ts", "src/taskpane/offline/worker.ts"],
    rules: { "no-restricted-globals": ["error", DATE, ...FLOATING_POINT, ...EXCEL] },
  },
  {
    files: [
      "src/writers/excel/**",
      "src/host/**",
      "src/functions/**",
      "src/commands/**",
      "src/taskpane/start.tsx",
    ],
    rules: { "no-restricted-globals": ["error", DATE, ...FLOATING_POINT, ...NETWORK] },
  },
  {
    files: ["src/money/**"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "CallExpression[callee.name='Number']",
          message: "An amount never becomes a floating point number.",
        },
        {
          selector: "UnaryExpression[operator='+']",
          message: "An amount never becomes a floating point number.",
        },
      ],
    },
  },
  {
    // What meets a document's text takes no more than twice as long for twice as much.
    files: ["src/{text,budget,documents,dossier,readers,writers}/**/*.ts"],
    plugins: { regexp },
    rules: {
      "regexp/no-super-linear-backtracking": ["error", { report: "potential" }],
      "regexp/no-super-linear-move": ["error", { report: "potential", ignoreSticky: true }],
    },
  },
  {
    files: ["src/taskpane/**/*.{ts,tsx}"],
    extends: [reactHooks.configs.flat.recommended],
    rules: { "@typescript-eslint/explicit-module-boundary-types": "off" },
  },
  {
    // Tests name what they expect to be there and get it or fail.
    files: ["tests/**/*.{ts,tsx}", "bench/**/*.ts"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/explicit-module-boundary-types": "off",
      "no-restricted-imports": [
        "error",
        { name: "fast-check", message: "tests/fastCheck.ts has the seed of the run." },
      ],
    },
  },
  { files: ["tests/fastCheck.ts"], rules: { "no-restricted-imports": "off" } },
  {
    files: ["**/*.{js,mjs,cjs}"],
    languageOptions: {
      globals: { process: "readonly", console: "readonly", performance: "readonly", URL: "readonly" },
    },
  },
);
