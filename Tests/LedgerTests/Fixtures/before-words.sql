-- Two nights over two actions, as the history of schema 2 kept them, but for the rule files.
PRAGMA application_id = 1399615559;
PRAGMA user_version = 2;
BEGIN TRANSACTION;
CREATE TABLE action (
  id INTEGER PRIMARY KEY,
  tracker INTEGER NOT NULL REFERENCES tracker,
  ref TEXT NOT NULL,
  occurrence INTEGER NOT NULL,
  status TEXT NOT NULL,
  due TEXT NOT NULL,
  period INTEGER NOT NULL,
  first_day INTEGER NOT NULL,
  last_day INTEGER);
INSERT INTO "action" VALUES(1,1,'OC.A1.0',0,'On Track','Dec-24',24288,19754,NULL);
INSERT INTO "action" VALUES(2,1,'OC.A1.1',0,'On Track','Ocr 24',24288,19754,NULL);
CREATE TABLE content (id INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE);
INSERT INTO "content" VALUES(1,'eef042be19ad0c209d2d3b95e51bd243f2a2b64d52bf74debb4ff000cc4d7840');
CREATE TABLE counts (id INTEGER PRIMARY KEY, json TEXT NOT NULL UNIQUE);
INSERT INTO "counts" VALUES(1,'{"actions":2,"waived":0,"levels":{"error":1,"note":1},"rules":{"due-unreadable":1,"risk-missing":1},"themes":{"Culture":{"error":1,"note":1}},"stated":{"on-track":1},"called":{"on-track":1}}');
CREATE TABLE event (
  finding INTEGER NOT NULL REFERENCES finding ON DELETE CASCADE,
  day INTEGER NOT NULL,
  kind INTEGER NOT NULL);
CREATE TABLE finding (
  id INTEGER PRIMARY KEY,
  tracker INTEGER NOT NULL REFERENCES tracker,
  fingerprint TEXT NOT NULL,
  occurrence INTEGER NOT NULL,
  rule INTEGER NOT NULL REFERENCES rule,
  theme INTEGER NOT NULL REFERENCES theme,
  ref TEXT NOT NULL,
  level INTEGER NOT NULL,
  waived INTEGER NOT NULL,
  message TEXT NOT NULL,
  first_day INTEGER NOT NULL,
  first_night INTEGER NOT NULL,
  last_day INTEGER,
  resolved_day INTEGER, members TEXT NOT NULL DEFAULT '');
INSERT INTO "finding" VALUES(1,1,'21705daf55e6cc0c',0,1,1,'OC.A1.0',2,0,'The main action OC.A1.0 has no main action risk.',19754,1,NULL,NULL,'');
INSERT INTO "finding" VALUES(2,1,'a187d9be851ef263',0,2,1,'OC.A1.1',0,0,'OC.A1.1''s due date “Ocr 24” is no date that can be read (“Oct 24”?).',19754,1,NULL,NULL,'');
CREATE TABLE rule (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
INSERT INTO "rule" VALUES(1,'risk-missing');
INSERT INTO "rule" VALUES(2,'due-unreadable');
CREATE TABLE rule_set (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, version TEXT NOT NULL, hash TEXT NOT NULL, tool TEXT NOT NULL,
  files TEXT NOT NULL, UNIQUE (name, version, hash, tool));
INSERT INTO "rule_set" VALUES(1,'improvement-plan','1.0.0','87ba07dea087d5cc299327afd089225405823c9bd11c4ec8110c6cb0f464970b','1.0.0','{}');
CREATE TABLE run (
  id INTEGER PRIMARY KEY,
  tracker INTEGER NOT NULL REFERENCES tracker,
  started INTEGER NOT NULL,
  day INTEGER NOT NULL,
  night INTEGER,
  outcome INTEGER NOT NULL,
  duration INTEGER NOT NULL,
  content INTEGER REFERENCES content,
  rule_set INTEGER REFERENCES rule_set,
  period INTEGER,
  as_of INTEGER,
  counts INTEGER REFERENCES counts,
  problem TEXT);
INSERT INTO "run" VALUES(1,1,1706752800,19754,1,1,12,1,1,24288,NULL,1,NULL);
INSERT INTO "run" VALUES(2,1,1706839200,19755,2,0,12,1,1,24288,NULL,1,NULL);
CREATE TABLE theme (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
INSERT INTO "theme" VALUES(1,'Culture');
CREATE TABLE tracker (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE);
INSERT INTO "tracker" VALUES(1,'TRACKER');
CREATE INDEX run_of_tracker ON run (tracker, id);
CREATE UNIQUE INDEX standing_finding ON finding (tracker, fingerprint, occurrence) WHERE resolved_day IS NULL;
CREATE INDEX finding_of_ref ON finding (ref);
CREATE INDEX event_of_finding ON event (finding);
CREATE UNIQUE INDEX standing_action ON action (tracker, ref, occurrence) WHERE last_day IS NULL;
CREATE INDEX action_of_ref ON action (ref);
COMMIT;
