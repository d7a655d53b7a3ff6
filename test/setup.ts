// Nest's packages share one metadata registry. Jest's module loader gives each test file its own, so the order in which
// they are first loaded is fixed here, before any test imports one of them in another order.
import 'reflect-metadata';
import '@nestjs/common';
import '@nestjs/core';
