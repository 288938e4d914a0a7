import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { EffectSchema, type EffectView, IdParam } from '@jaarring/contracts';
import type { Door } from '../shell/door.ts';
import { AtDoor, Serves } from '../shell/permit.ts';
import { estimateEffect } from './estimate-effect.ts';
import { gatherPanel } from './gather-panel.ts';

@ApiTags('effect')
@Controller('api/measures')
export class EffectController {
  @Get(':id/effects/:indicatorId')
  @Serves('effect.read', 'What a measure did to its indicator, beside comparable complexes', EffectSchema, {
    inside: 'door',
  })
  async effect(
    @AtDoor() door: Door,
    @Param('id', { schema: IdParam }) id: string,
    @Param('indicatorId', { schema: IdParam }) indicatorId: string,
  ): Promise<EffectView> {
    return estimateEffect(await door.read((scope) => gatherPanel(scope, id, indicatorId)));
  }
}
