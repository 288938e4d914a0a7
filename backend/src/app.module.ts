import { type DynamicModule, Module, StandardSchemaSerializerInterceptor } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE, Reflector } from '@nestjs/core';
import type pg from 'pg';
import { AgreementController } from './agreement/agreement.controller.ts';
import { ApprovalController } from './approval/approval.controller.ts';
import { AtelierController } from './atelier/atelier.controller.ts';
import { FindingController } from './atelier/finding.controller.ts';
import { AuditController } from './audit/audit.controller.ts';
import { BudgetController } from './budget/budget.controller.ts';
import { BudgetChangeController } from './budget/change.controller.ts';
import { LedgerController } from './budget/ledger.controller.ts';
import { MoneyController } from './budget/money.controller.ts';
import { ScenarioController } from './budget/scenario.controller.ts';
import { CycleController } from './cycle/cycle.controller.ts';
import { DemoController } from './demo/demo.controller.ts';
import { FieldLogController } from './field-log/field-log.controller.ts';
import { DeputyController } from './deputy/deputy.controller.ts';
import { DossierController } from './dossier/dossier.controller.ts';
import { EffectController } from './effect/effect.controller.ts';
import { EvaluationController } from './evaluation/evaluation.controller.ts';
import { GoalController } from './goal/goal.controller.ts';
import { HealthController } from './health/health.controller.ts';
import { PeopleController } from './identity/people.controller.ts';
import { SessionController } from './identity/session.controller.ts';
import { MandateController } from './mandate/mandate.controller.ts';
import { BatchController } from './measure/batch.controller.ts';
import { MeasureController } from './measure/measure.controller.ts';
import { MeasureSheetController } from './measure/measure-sheet.controller.ts';
import { UrgencyController } from './measure/urgency.controller.ts';
import { FigureController } from './monitor/figure.controller.ts';
import { ImportController } from './monitor/import.controller.ts';
import { IndicatorController } from './monitor/indicator.controller.ts';
import { PlaceController } from './place/place.controller.ts';
import { ReportController } from './report/report.controller.ts';
import { SearchController } from './search/search.controller.ts';
import { AdmitInterceptor } from './shell/admit.interceptor.ts';
import { Clock } from './shell/clock.ts';
import { ContractPipe } from './shell/contract.pipe.ts';
import { READ_POOL, SETTINGS } from './shell/providers.ts';
import { RefusalFilter } from './shell/refusal.filter.ts';
import { SessionRules } from './shell/session-rules.ts';
import type { Settings } from './shell/settings.ts';
import { UnitOfWork } from './shell/unit-of-work.ts';
import { StrategyController } from './strategy/strategy.controller.ts';
import { TaskController } from './task/task.controller.ts';

/** Every controller of the product; a feature is added here and nowhere else. */
export const controllers = [
  HealthController,
  SessionController,
  PeopleController,
  PlaceController,
  AuditController,
  TaskController,
  IndicatorController,
  ImportController,
  FigureController,
  CycleController,
  FieldLogController,
  AtelierController,
  FindingController,
  AgreementController,
  GoalController,
  StrategyController,
  ApprovalController,
  BatchController,
  DeputyController,
  MeasureController,
  MeasureSheetController,
  UrgencyController,
  MandateController,
  BudgetController,
  BudgetChangeController,
  LedgerController,
  MoneyController,
  ScenarioController,
  EffectController,
  EvaluationController,
  DossierController,
  ReportController,
  SearchController,
  DemoController,
];

/** What the process opened before Nest starts, shared by every request. */
export type Resources = { settings: Settings; clock: Clock; unitOfWork: UnitOfWork; reads: pg.Pool };

@Module({})
export class AppModule {
  static over({ settings, clock, unitOfWork, reads }: Resources): DynamicModule {
    const sessions: SessionRules = {
      idleMinutes: settings.idleMinutes,
      touch: async (hash, at) => void (await reads.query('select door.touch_session($1, $2)', [hash, at])),
    };
    return {
      module: AppModule,
      controllers,
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: READ_POOL, useValue: reads },
        { provide: Clock, useValue: clock },
        { provide: UnitOfWork, useValue: unitOfWork },
        { provide: SessionRules, useValue: sessions },
        { provide: APP_FILTER, useClass: RefusalFilter },
        { provide: APP_PIPE, useClass: ContractPipe },
        { provide: APP_INTERCEPTOR, useClass: AdmitInterceptor },
        {
          provide: APP_INTERCEPTOR,
          inject: [Reflector],
          useFactory: (reflector: Reflector) => new StandardSchemaSerializerInterceptor(reflector),
        },
      ],
    };
  }
}
