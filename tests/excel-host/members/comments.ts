import { parseBlock, splitSheet } from "../block.ts";
import type { Comment, Sheet } from "../model/sheet.ts";
import { invalidArgument } from "../refusals.ts";
import type { ExcelState } from "../state.ts";
import { isRef, notFound, ref, type Kind } from "./kind.ts";
import { rangeArgument, rangeRef } from "./range.ts";

interface Scope {
  readonly sheet: Sheet | null;
}
interface Target {
  readonly sheet: Sheet;
  readonly comment: Comment;
}

function all({ sheet }: Scope, { workbook }: ExcelState): Target[] {
  return (sheet ? [sheet] : workbook.sheets).flatMap((own) =>
    own.comments.map((comment) => ({ sheet: own, comment })),
  );
}

const commentKind: Kind<Target> = {
  name: "Comment",
  identity: ({ comment }) => ({ Id: comment.id }),
  scalars: {
    Id: { get: ({ comment }) => comment.id },
    Content: {
      get: ({ comment }) => comment.content,
      set: ({ comment }, value) => {
        comment.content = String(value);
      },
    },
  },
  methods: {
    Delete: ({ sheet, comment }) => {
      sheet.comments = sheet.comments.filter((other) => other !== comment);
    },
    GetLocation: ({ sheet, comment }) =>
      rangeRef(sheet, { row: comment.row, column: comment.column, rows: 1, columns: 1 }),
  },
};

export const commentsKind: Kind<Scope> = {
  name: "CommentCollection",
  item: (scope, id, state) =>
    ref(
      commentKind,
      all(scope, state).find(({ comment }) => comment.id === id) ?? notFound(`comment ${String(id)}`),
    ),
  items: (scope, state) => all(scope, state).map((target) => ref(commentKind, target)),
  methods: {
    GetCount: (scope, _, state) => all(scope, state).length,
    Add: (scope, [place, content], state) => {
      const range = isRef(place) ? rangeArgument(place) : null;
      const { sheet: named, rest } = splitSheet(String(place));
      const sheet = range?.sheet ?? (named === null ? scope.sheet : state.workbook.sheetNamed(named));
      const block = range?.block ?? parseBlock(rest);
      if (!sheet || !block) return invalidArgument(`${String(place)} is no cell.`);
      const comment = {
        id: state.workbook.nextId(),
        row: block.row,
        column: block.column,
        content: String(content),
      };
      sheet.comments.push(comment);
      return ref(commentKind, { sheet, comment });
    },
  },
};
