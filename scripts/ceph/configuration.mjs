// The ceph.conf of a throw-away Ceph: one monitor, one store, one gateway, all on loopback.

/**
 * @param options.folder holds all of its state; nothing outside is touched
 * @param options.id a UUID for the cluster
 * @param options.monitorPort TCP port of the monitor
 * @param options.gatewayPort TCP port of the S3 endpoint
 * @param options.store `memstore` keeps objects in memory, `bluestore` in a sparse file
 * @param options.storeSize bytes the store may hold
 * @param options.temporaryCredentials switches STS on; bad signatures then answer AccessDenied
 */
export function cephConfiguration({
  folder,
  id,
  monitorPort,
  gatewayPort,
  store,
  storeSize,
  temporaryCredentials,
}) {
  return `
[global]
fsid = ${id}
mon_host = [v2:127.0.0.1:${monitorPort}]
mon_initial_members = a
ms_bind_msgr1 = false
public_network = 127.0.0.0/8
cluster_network = 127.0.0.0/8
public_addr = 127.0.0.1
# Loopback and throw-away: nobody signs in. radosgw asks for "secure" by default, which needs cephx.
auth_cluster_required = none
auth_service_required = none
auth_client_required = none
ms_mon_client_mode = crc
keyring = ${folder}/keyring
run_dir = ${folder}
pid_file =
admin_socket =
crash_dir = ${folder}
log_file = ${folder}/$name.log
log_to_stderr = false
setuser_match_path =
# One copy, few placement groups.
osd_pool_default_size = 1
osd_pool_default_min_size = 1
osd_pool_default_pg_num = 1
osd_pool_default_pgp_num = 1
osd_pool_default_pg_autoscale_mode = off
osd_crush_chooseleaf_type = 0
mon_allow_pool_size_one = true
mon_warn_on_pool_no_redundancy = false
mon_max_pg_per_osd = 1000
# The machine's disk may be nearly full without this cluster caring.
mon_data_avail_crit = 1
mon_data_avail_warn = 2
mon_osd_nearfull_ratio = 0.94
mon_osd_backfillfull_ratio = 0.95
mon_osd_full_ratio = 0.96

[mon]
mon_data = ${folder}/mon
mon_cluster_log_file = ${folder}/cluster.log
paxos_propose_interval = 0.05

[osd]
osd_data = ${folder}/osd
osd_objectstore = ${store}
osd_max_object_name_len = 2048
osd_scrub_begin_hour = 0
osd_scrub_end_hour = 0
osd_memory_target = 1073741824
osd_op_num_shards = 2
osd_class_update_on_start = false
osd_crush_update_on_start = false
memstore_device_bytes = ${storeSize}
bluestore_block_size = ${storeSize}
bluestore_fsck_on_mount = false

[client.rgw]
log_file = ${folder}/rgw.log
rgw_data = ${folder}
rgw_frontends = beast endpoint=127.0.0.1:${gatewayPort}
rgw_dns_name = localhost
rgw_enable_usage_log = false
rgw_enable_ops_log = false
rgw_thread_pool_size = 64
# The space of a deleted object returns after seconds, not hours; otherwise the store fills and writes hang.
rgw_gc_obj_min_wait = 5
rgw_gc_processor_period = 5
rgw_gc_processor_max_time = 30
rgw_s3_auth_use_sts = ${temporaryCredentials}
rgw_sts_key = 0123456789abcdef
# Encrypts with a key from right here, and without TLS: for tests alone.
rgw_crypt_require_ssl = false
rgw_crypt_s3_kms_backend = testing
rgw_crypt_s3_kms_encryption_keys = slipway-test=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=
rgw_rados_pool_pg_num_min = 1
`
}
