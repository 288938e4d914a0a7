import { Controller, Get, Param, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type CheckedCode,
  CheckedCodeSchema,
  IdParam,
  NoteCode,
  type NoteList,
  NoteListSchema,
  NoteSchema,
  type NoteView,
} from '@jaarring/contracts';
import type { Door } from '../shell/door.ts';
import { download } from '../shell/download.ts';
import { AtDoor, InScope, Serves } from '../shell/permit.ts';
import type { ReadScope } from '../shell/scope.ts';
import { drawNoteList } from './draw-note-list.ts';
import { drawNote, type Made } from './draw-note.ts';
import { checkCode, readNote, readNoteList } from './read-note.ts';

@ApiTags('report')
@Controller('api')
export class ReportController {
  @Get('decisions/:id')
  @Serves('decision.readNote', 'What the note of a decision tells', NoteSchema)
  note(@InScope() scope: ReadScope, @Param('id', { schema: IdParam }) id: string): Promise<NoteView> {
    return readNote(scope, id);
  }

  @Get('decisions/:id/note')
  @Serves('decision.readNote', 'The same as a tagged PDF', null, { inside: 'door', status: 200 })
  async noteFile(
    @AtDoor() door: Door,
    @Param('id', { schema: IdParam }) id: string,
  ): Promise<StreamableFile> {
    const { note, made } = await door.read(async (scope) => ({
      note: await readNote(scope, id),
      made: madeIn(scope),
    }));
    return download(await drawNote(note, made), `besluitnota-${note.number}.pdf`, 'pdf');
  }

  @Get('decision-batches/:id')
  @Serves('decision.readNote', 'The notes of what was decided together', NoteListSchema)
  list(@InScope() scope: ReadScope, @Param('id', { schema: IdParam }) id: string): Promise<NoteList> {
    return readNoteList(scope, id);
  }

  @Get('decision-batches/:id/note')
  @Serves('decision.readNote', 'The same as one tagged PDF', null, { inside: 'door', status: 200 })
  async listFile(
    @AtDoor() door: Door,
    @Param('id', { schema: IdParam }) id: string,
  ): Promise<StreamableFile> {
    const { list, made } = await door.read(async (scope) => ({
      list: await readNoteList(scope, id),
      made: madeIn(scope),
    }));
    return download(
      await drawNoteList(list, made),
      `besluitenlijst-${list.notes[0]!.decidedAt.slice(0, 10)}.pdf`,
      'pdf',
    );
  }

  @Get('notes/:code')
  @Serves('decision.readNote', 'Which decision carries a control code', CheckedCodeSchema)
  check(
    @InScope() scope: ReadScope,
    @Param('code', { schema: NoteCode }) code: string,
  ): Promise<CheckedCode> {
    return checkCode(scope, code);
  }
}

function madeIn({ now, today }: ReadScope): Made {
  return { at: now, today };
}
